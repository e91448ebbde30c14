package eu.etwinning.onboarding.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar as an operator runs it, in a process of its own. */
public class ApplicationJar {

    /** Runs it to its end. */
    public Answer run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String text = new String(process.getInputStream().readAllBytes());
        return new Answer(text, process.waitFor());
    }

    /** Begins to run it; what it says comes as the output of the process. */
    public Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("application.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    public record Answer(String text, int exitCode) {}
}
