package eu.etwinning.onboarding.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived the application, which was killed: as long as it runs, no other starts on its data. */
class LeftoverPostgres {

    private static final int SECONDS = 20;

    private final Path data;

    LeftoverPostgres(Path data) {
        this.data = data;
    }

    /** Ends it, if it runs. A process that only has its old id is left alone. */
    void end() throws IOException {
        Optional<ProcessHandle> postmaster = find();
        if (postmaster.isPresent() && postmaster.get().destroy() && !ended(postmaster.get())) {
            postmaster.get().destroyForcibly();
            ended(postmaster.get());
        }
    }

    private Optional<ProcessHandle> find() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        // The first line is the process id, the second the directory that it serves.
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 2 || !isOurs(Path.of(lines.get(1)))) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent());
    }

    private boolean isOurs(Path served) throws IOException {
        return Files.exists(served) && Files.isSameFile(served, data);
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
