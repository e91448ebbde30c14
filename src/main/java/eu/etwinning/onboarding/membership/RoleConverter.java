package eu.etwinning.onboarding.membership;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A role is kept by its code. */
@Converter(autoApply = true)
class RoleConverter implements AttributeConverter<Role, String> {

    @Override
    public String convertToDatabaseColumn(Role role) {
        return role.code();
    }

    @Override
    public Role convertToEntityAttribute(String code) {
        return new Role(code);
    }
}
