package eu.etwinning.onboarding.csv;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The lines of a CSV file without those that are badly quoted: an empty line stands in for each, so that lines keep
 * their numbers. A quotation mark that is opened and not closed where a cell ends would otherwise swallow the lines
 * after it, or end the reading of the file.
 */
class WellQuotedLines extends Reader {

    /** A cell may have line breaks, but no cell that anybody reads has more. */
    private static final int MOST_LINES_TOGETHER = 100;

    private final BufferedReader lines;
    private final char delimiter;
    private final Deque<String> readAhead = new ArrayDeque<>();
    private final Deque<Integer> left = new ArrayDeque<>();
    private int number;
    /** How many columns the first line has; 0 before it was read. */
    private int columns;

    private String current = "";
    private int position;

    WellQuotedLines(BufferedReader lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    char delimiter() {
        return delimiter;
    }

    /** The number of the next line that was left out before this one, counted from 1; null if there is none. */
    @Nullable
    Integer leftOutBefore(long line) {
        return !left.isEmpty() && left.peek() < line ? left.poll() : null;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (position == current.length() && !readOn()) {
            return -1;
        }
        int count = Math.min(length, current.length() - position);
        current.getChars(position, position + count, target, offset);
        position += count;
        return count;
    }

    private boolean readOn() throws IOException {
        String first = next();
        if (first == null) {
            return false;
        }
        number++;
        position = 0;
        List<String> together = new ArrayList<>(List.of(first));
        QuotedCells cells = new QuotedCells(delimiter);
        cells.read(first);
        while (cells.isOpen() && together.size() < MOST_LINES_TOGETHER) {
            String more = next();
            if (more == null) {
                break;
            }
            together.add(more);
            cells.read("\n" + more);
        }
        if (columns == 0) {
            columns = cells.count();
        }
        // Lines that a quotation mark holds together and that make no line of this file are not meant to be together.
        if (cells.isWrong() || cells.isOpen() || (together.size() > 1 && cells.count() != columns)) {
            for (int line = together.size() - 1; line > 0; line--) {
                readAhead.push(together.get(line));
            }
            left.add(number);
            current = "\n";
        } else {
            number += together.size() - 1;
            current = String.join("\n", together) + "\n";
        }
        return true;
    }

    private String next() throws IOException {
        return readAhead.isEmpty() ? lines.readLine() : readAhead.poll();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
