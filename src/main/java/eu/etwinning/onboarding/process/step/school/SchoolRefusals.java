package eu.etwinning.onboarding.process.step.school;

import eu.etwinning.onboarding.process.FormRejectedException;
import eu.etwinning.onboarding.process.task.WaitText;
import eu.etwinning.onboarding.process.vocabulary.OnboardingProcess;
import eu.etwinning.onboarding.school.SchoolNotAddedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/**
 * Says to a teacher why a school cannot be added, and what to do: at the field of the head's address where that is the
 * reason and the form has it.
 */
@Component
class SchoolRefusals {

    private final WaitText waits;
    private final MessageSource messages;
    private final String support;

    SchoolRefusals(WaitText waits, MessageSource messages, @Value("${onboarding.support-address}") String support) {
        this.waits = waits;
        this.messages = messages;
        this.support = support;
    }

    /** @param formHasHead whether the form that is being answered asks for the head's address */
    FormRejectedException of(SchoolNotAddedException refused, boolean formHasHead) {
        boolean head = formHasHead && refused.reason() != SchoolNotAddedException.Reason.TOO_MANY_OF_TEACHER;
        List<String> sentence = List.of(messages.getMessage(
                "school-refused." + refused.reason(),
                new Object[] {refused.next() == null ? "" : waits.until(refused.next()), support},
                LocaleContextHolder.getLocale()));
        return new FormRejectedException(
                Map.of(head ? OnboardingProcess.HEAD_EMAIL : FormRejectedException.WHOLE_FORM, sentence), sentence);
    }
}
