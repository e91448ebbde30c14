package eu.etwinning.onboarding.definition.deployment;

import eu.etwinning.onboarding.definition.DefinitionFolder;
import eu.etwinning.onboarding.definition.DefinitionSet;
import eu.etwinning.onboarding.definition.migration.StrandedCases;
import eu.etwinning.onboarding.definition.record.DefinitionRecord;
import eu.etwinning.onboarding.notification.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the definitions of this node live before the first request comes, if they never were. Those that break a rule
 * are not: the set before goes on, and the administrator is told once.
 */
@Component
public class DefinitionsAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionsAtStart.class);

    private final DefinitionFolder folder;
    private final DefinitionDeployment deployment;
    private final DefinitionRecord record;
    private final StrandedCases stranded;
    private final Notices notices;
    private final TransactionOperations transaction;
    private final ThisMachine machine = new ThisMachine();

    public DefinitionsAtStart(
            DefinitionFolder folder,
            DefinitionDeployment deployment,
            DefinitionRecord record,
            StrandedCases stranded,
            Notices notices,
            TransactionOperations transaction) {
        this.folder = folder;
        this.deployment = deployment;
        this.record = record;
        this.stranded = stranded;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** @throws RefusedDefinitionsException if a rule is broken and there is no set before it that could go on */
    @Override
    public void afterSingletonsInstantiated() {
        DefinitionSet set = folder.read();
        try {
            deployment
                    .deploy(set, "the start of " + machine.name() + ", from " + folder)
                    .ifPresent(number -> {
                        LOG.info("Set {} of the definitions is live, from {}", number, folder);
                        stranded.all().forEach(cases -> LOG.warn("{}", cases.sentence()));
                    });
        } catch (RefusedDefinitionsException refused) {
            if (record.live().isEmpty()) {
                throw refused;
            }
            LOG.error(
                    "Nothing is put live from {}, set {} goes on. {}",
                    folder,
                    record.live().orElseThrow().number(),
                    refused.getMessage());
            tellOnce(set, refused);
        }
    }

    private void tellOnce(DefinitionSet set, RefusedDefinitionsException refused) {
        transaction.executeWithoutResult(status -> {
            if (record.refuse(set.hash())) {
                notices.definitionsRefused(set.hash(), refused.problems());
            }
        });
    }
}
