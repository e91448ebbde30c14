package eu.etwinning.onboarding.command;

import org.springframework.boot.logging.LoggingSystem;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command of the jar, carried out in this process: as {@link ApplicationJar}, but for the start of a JVM. */
public class CalledCommand {

    /** Runs it to its end. */
    public ApplicationJar.Answer run(String... arguments) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        // A command tells the log to be quiet, which is the log of all that runs in this process.
        String before = System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try (PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            int exitCode = new Commands(out).run(arguments);
            return new ApplicationJar.Answer(text.toString(StandardCharsets.UTF_8), exitCode);
        } finally {
            if (before == null) {
                System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
            } else {
                System.setProperty(LoggingSystem.SYSTEM_PROPERTY, before);
            }
        }
    }
}
