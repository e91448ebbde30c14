package eu.etwinning.onboarding.production;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own. */
class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param environment what the server knows besides the bare necessities of this machine */
    static ServerProcess start(Path log, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Nothing of the machine that runs the test must decide what the server does.
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "JAVA_HOME", "LANG", "TMPDIR"));
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start(), log);
    }

    /** Waits until the address answers with 200. */
    void awaitAnswer(URI address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(client, address)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "No answer from " + address + ". The server said:\n" + Files.readString(log));
            }
            Thread.sleep(500);
        }
    }

    private static boolean answers(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(10))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it, and whatever its start script started. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
