package eu.etwinning.onboarding.process.task;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says when something goes on, in the language of whoever asks: "now", "in 20 min", "in 5 h". */
@Component
public class WaitText {

    private static final long MOST_MINUTES = 120;

    private final MessageSource messages;
    private final Clock clock;

    WaitText(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String until(Instant time) {
        if (!time.isAfter(clock.instant())) {
            return message("next-code.now");
        }
        long minutes = Duration.between(clock.instant(), time).toMinutes() + 1;
        return minutes <= MOST_MINUTES
                ? message("next-code.minutes", minutes)
                : message("next-code.hours", (minutes + 59) / 60);
    }

    private String message(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
