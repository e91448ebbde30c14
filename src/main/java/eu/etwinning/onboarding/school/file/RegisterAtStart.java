package eu.etwinning.onboarding.school.file;

import eu.etwinning.onboarding.cluster.OneByOne;
import eu.etwinning.onboarding.school.SchoolSource;
import eu.etwinning.onboarding.school.SchoolSources;
import eu.etwinning.onboarding.school.search.SchoolIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Before the first request: brings the schools that come with the application into the register, and makes every school
 * one that is found.
 */
@Component
class RegisterAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterAtStart.class);

    private static final int MANY = 1000;

    private final SchoolSources sources;
    private final SchoolImport schoolImport;
    private final SchoolIndex index;
    private final OneByOne oneByOne;
    private final boolean importShipped;

    RegisterAtStart(
            SchoolSources sources,
            SchoolImport schoolImport,
            SchoolIndex index,
            OneByOne oneByOne,
            RegisterProperties properties) {
        this.sources = sources;
        this.schoolImport = schoolImport;
        this.index = index;
        this.oneByOne = oneByOne;
        this.importShipped = properties.importShipped();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (importShipped) {
            oneByOne.run("shipped-schools", sources.all(), SchoolSource::id, this::importOnce);
        }
        if (index.start() > MANY) {
            index.sweep();
        }
    }

    private void importOnce(SchoolSource source) {
        int count = schoolImport.importOnce(sources.file(source));
        if (count > 0) {
            LOG.info("{} schools of {} are in the register ({})", count, source.country(), source.id());
        }
    }
}
