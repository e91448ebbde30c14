package eu.etwinning.onboarding.demo;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import java.io.IOException;

/** Keeps the application's component scan away from the classes of tests, which lie on the demo's class path too. */
public class ProductionClassesOnly extends TypeExcludeFilter {

    private final String tests = ProductionClassesOnly.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    @Override
    public boolean match(MetadataReader candidate, MetadataReaderFactory factory) throws IOException {
        return candidate.getResource().getURL().toString().startsWith(tests);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProductionClassesOnly;
    }

    @Override
    public int hashCode() {
        return tests.hashCode();
    }
}
