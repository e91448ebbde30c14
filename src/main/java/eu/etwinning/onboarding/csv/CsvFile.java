package eu.etwinning.onboarding.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Opens a CSV file: UTF-8 with or without BOM, plain or gzip, its columns parted by semicolon, comma or tab. */
public class CsvFile {

    private static final int LONGEST_HEADER = 10_000;

    private final Path file;
    private final List<String> needed;

    /** @param needed the columns without which the file is of no use */
    public CsvFile(Path file, List<String> needed) {
        this.file = file;
        this.needed = needed;
    }

    /**
     * Opens the file; the caller closes it.
     *
     * @throws UnreadableFileException if the file is not there or lacks a column
     */
    public CSVParser open() {
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file));
            BufferedReader text = new BufferedReader(new InputStreamReader(isGzip(raw) ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
            skipMark(text);
            CSVParser parser = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(text)).setHeader().setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true).setTrim(true).setIgnoreEmptyLines(true).setAllowMissingColumnNames(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY).get().parse(text);
            List<String> missing = needed.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
            if (!missing.isEmpty()) {
                parser.close();
                throw new UnreadableFileException(file + " lacks the columns " + String.join(", ", missing), null);
            }
            return parser;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(file + " cannot be read as CSV in UTF-8: " + e.getMessage(), e);
        }
    }

    private static boolean isGzip(InputStream content) throws IOException {
        content.mark(2);
        boolean gzip = content.read() == 0x1f && content.read() == 0x8b;
        content.reset();
        return gzip;
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }

    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        String header = text.readLine();
        text.reset();
        for (char candidate : new char[] {';', '\t'}) {
            if (header != null && header.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }
}
