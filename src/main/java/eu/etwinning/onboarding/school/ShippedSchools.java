package eu.etwinning.onboarding.school;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Brings the schools that come with the application into the register before the first request, unless they are in. */
@Component
@ConditionalOnProperty(name = "onboarding.schools.import-shipped", matchIfMissing = true)
class ShippedSchools implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedSchools.class);

    private final SchoolSources sources;
    private final SchoolImport schoolImport;

    ShippedSchools(SchoolSources sources, SchoolImport schoolImport) {
        this.sources = sources;
        this.schoolImport = schoolImport;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (SchoolSource source : sources.all()) {
            int count = schoolImport.importOnce(sources.file(source));
            if (count > 0) {
                LOG.info("{} schools of {} are in the register ({})", count, source.country(), source.id());
            }
        }
    }
}
