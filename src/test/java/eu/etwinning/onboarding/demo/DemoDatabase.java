package eu.etwinning.onboarding.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** A PostgreSQL that keeps its data in a directory, whatever way the application ended the last time. */
class DemoDatabase implements AutoCloseable {

    private final FileChannel lock;
    private final EmbeddedPostgres postgres;

    private DemoDatabase(FileChannel lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * @param directory holds the database; made if it is not there
     * @throws IllegalStateException if another application uses that directory right now
     */
    static DemoDatabase start(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel lock =
                FileChannel.open(directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new IllegalStateException("Another application uses the database in " + directory.toAbsolutePath()
                        + ". Stop that one first.");
            }
            return new DemoDatabase(lock, startPostgres(directory));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startPostgres(Path directory) throws IOException {
        Path data = directory.resolve("data").toAbsolutePath();
        Path complete = directory.resolve("complete");
        new LeftoverPostgres(data).end();
        if (Files.notExists(complete)) {
            // The first start was cut short: a half-made cluster never starts again.
            FileSystemUtils.deleteRecursively(data);
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("postgres.log").toFile()))
                // The library switches fsync off; this data is to survive. Losing the last moments to a power cut is
                // fine.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "off");
        if (System.getProperty("os.name").equals("Linux")) {
            // Where no language is set, PostgreSQL would know the letters of English only.
            builder.setLocaleConfig("locale", "C.UTF-8");
        }
        EmbeddedPostgres postgres = builder.start();
        Files.writeString(complete, "The cluster in data was made to the end.\n");
        return postgres;
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try (lock) {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
