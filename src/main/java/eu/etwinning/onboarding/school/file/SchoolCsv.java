package eu.etwinning.onboarding.school.file;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the CSV files of the register: UTF-8, a header line, commas, compressed if the name ends in {@code .gz}. */
public final class SchoolCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private SchoolCsv() {}

    public static <T> T read(Resource file, Function<Stream<CSVRecord>, T> reader) {
        try (InputStream raw = file.getInputStream();
                InputStream content =
                        String.valueOf(file.getFilename()).endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CSVParser parser = FORMAT.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.apply(parser.stream());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.getFilename() + " cannot be read", e);
        }
    }
}
