package eu.etwinning.onboarding.process.step.school;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work of the cluster that tells teachers of a closed school. */
@Configuration(proxyBeanMethods = false)
class SchoolClosedConfiguration {

    /** What tells them is looked up late: it needs the scheduler, which needs this task. */
    @Bean
    OneTimeTask<SchoolClosedOrder> schoolClosedTask(ObjectProvider<TellingOfClosedSchools> telling) {
        return Tasks.oneTime("school-closed", SchoolClosedOrder.class)
                .execute((order, context) -> telling.getObject().tell(order.getData()));
    }
}
