package eu.etwinning.onboarding.school.file;

import org.springframework.core.io.Resource;
import org.springframework.util.DigestUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What tells whether a file's content is still the same. */
public final class Checksum {

    private Checksum() {}

    public static String of(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.getFilename() + " cannot be read", e);
        }
    }
}
