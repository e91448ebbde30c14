package eu.etwinning.onboarding.startup;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Where the database's history does not agree with our migrations, looks whether it began before the baseline. */
@Component
class DevelopmentDatabaseCheck extends BaseCallback {

    /** The first migration of before that the baseline has not. */
    private static final String BEFORE_THE_BASELINE = "V2__accounts.sql";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_VALIDATE_ERROR;
    }

    /** @throws DevelopmentDatabaseException if the database was made before the baseline */
    @Override
    public void handle(Event event, Context context) {
        String history = context.getConfiguration().getTable();
        try (PreparedStatement select = context.getConnection()
                .prepareStatement("select 1 from \"" + history + "\" where script = ? and success")) {
            select.setString(1, BEFORE_THE_BASELINE);
            try (ResultSet found = select.executeQuery()) {
                if (found.next()) {
                    throw new DevelopmentDatabaseException();
                }
            }
        } catch (SQLException e) {
            throw new FlywayException("The history of the database cannot be read", e);
        }
    }
}
