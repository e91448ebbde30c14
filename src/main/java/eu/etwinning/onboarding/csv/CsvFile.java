package eu.etwinning.onboarding.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file as operators have it: UTF-8 with or without BOM, plain or gzip, its columns parted by semicolon, comma or
 * tab, in any order. Read line by line; a line that cannot be taken is told of and left out.
 */
public class CsvFile {

    private static final int LONGEST_HEADER = 10_000;
    private static final int BATCH = 5000;
    private static final int PROGRESS = 10_000;

    private final Path file;
    private final List<String> columns;
    private final List<String> needed;

    /**
     * @param columns those that are known
     * @param needed those without which the file is of no use
     */
    public CsvFile(Path file, List<String> columns, List<String> needed) {
        this.file = file;
        this.columns = columns;
        this.needed = needed;
    }

    /**
     * Reads the file to its end.
     *
     * @param progress is told how far it is, of unknown columns, and of each line refused with its number and the
     *     reason
     * @param line takes one line, or throws {@link RefusedLineException}; what it says of a line that it takes is told
     *     with the number, too
     * @param batch is called after every five thousand lines and after the last
     * @return how many lines were refused
     * @throws UnusableFileException if the file is no such CSV; what was taken before stays taken
     */
    public int read(Consumer<String> progress, BiConsumer<CSVRecord, Consumer<String>> line, Runnable batch) {
        int refused = 0;
        try (WellQuotedLines text = open();
                CSVParser lines = parse(text)) {
            lines.getHeaderNames().stream()
                    .filter(column -> !columns.contains(column.toLowerCase(Locale.ROOT)))
                    .forEach(column -> progress.accept("The column '" + column + "' is not known and left out."));
            for (CSVRecord record : lines) {
                long number = lines.getCurrentLineNumber();
                refused += tellLeftOut(text, number, progress);
                try {
                    line.accept(consistent(record), remark -> progress.accept("Line " + number + ": " + remark));
                } catch (RefusedLineException e) {
                    refused++;
                    progress.accept("Line " + number + ": " + e.getMessage());
                }
                if (lines.getRecordNumber() % BATCH == 0) {
                    batch.run();
                }
                if (lines.getRecordNumber() % PROGRESS == 0) {
                    progress.accept(lines.getRecordNumber() + " lines read");
                }
            }
            refused += tellLeftOut(text, Long.MAX_VALUE, progress);
            batch.run();
        } catch (UncheckedIOException | IOException e) {
            throw new UnusableFileException(file + " cannot be read to its end: " + e.getMessage(), e);
        }
        return refused;
    }

    private static int tellLeftOut(WellQuotedLines text, long before, Consumer<String> progress) {
        int count = 0;
        for (Integer line = text.leftOutBefore(before); line != null; line = text.leftOutBefore(before)) {
            progress.accept("Line " + line
                    + ": a quotation mark in it is not closed where its cell ends. Write the whole cell between two "
                    + "quotation marks, and each one inside it twice, or leave them out");
            count++;
        }
        return count;
    }

    private static CSVRecord consistent(CSVRecord record) {
        if (!record.isConsistent()) {
            throw new RefusedLineException("it does not have as many columns as the first line");
        }
        return record;
    }

    private WellQuotedLines open() {
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(file));
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    isGzip(raw) ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)));
            skipMark(text);
            return new WellQuotedLines(text, delimiter(text));
        } catch (IOException e) {
            throw notReadable(e);
        }
    }

    private CSVParser parse(WellQuotedLines text) {
        try {
            CSVParser parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(text.delimiter())
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreHeaderCase(true)
                    .setTrim(true)
                    .setIgnoreEmptyLines(true)
                    .setAllowMissingColumnNames(true)
                    .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
                    .get()
                    .parse(text);
            List<String> missing = needed.stream()
                    .filter(column -> !parser.getHeaderMap().containsKey(column))
                    .toList();
            if (!missing.isEmpty()) {
                parser.close();
                throw new UnusableFileException(file + " lacks the columns " + String.join(", ", missing), null);
            }
            return parser;
        } catch (IOException | IllegalArgumentException e) {
            throw notReadable(e);
        }
    }

    private UnusableFileException notReadable(Exception cause) {
        return new UnusableFileException(file + " cannot be read as CSV in UTF-8: " + cause.getMessage(), cause);
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
