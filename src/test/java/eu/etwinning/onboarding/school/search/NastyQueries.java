package eu.etwinning.onboarding.school.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody types who wants the search to be dear. The same for the same seed. */
class NastyQueries {

    private static final List<String> ALPHABETS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "αβγδεζηθικλμνξοπρστυφχψω",
            "абвгдежзийклмнопрстуфхцчшщъьюя",
            "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
            "0123456789",
            "%_*?\\'\"(){}[]|&!:",
            "\u0301\u0308\u0327\u0323",
            "\uD83D\uDE00\uD83C\uDDE6",
            "aeio");
    private static final List<String> ABBREVIATIONS = List.of(
            "eb", "es", "ji", "epe", "sta", "sto", "dr", "prof", "d", "n", "st", "1", "i", "iv", "agrup", "esc", "sec",
            "bas");

    private final Random random;

    NastyQueries(long seed) {
        this.random = new Random(seed);
    }

    /** Another kind with each number. */
    String next(int number) {
        String alphabet = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
        return switch (number % 8) {
            case 0 -> words(66, 2, "abcdefghijklmnopqrstuvwxyz");
            case 1 -> words(1 + random.nextInt(100), 1 + random.nextInt(3), alphabet);
            case 2 -> words(1 + random.nextInt(3), 60, alphabet);
            case 3 -> String.join(" ", Collections.nCopies(40, words(1, 3, alphabet)));
            case 4 ->
                IntStream.range(0, 50)
                                .mapToObj(i -> ABBREVIATIONS.get(random.nextInt(ABBREVIATIONS.size())))
                                .collect(Collectors.joining(random.nextBoolean() ? " " : "."))
                        + ".";
            case 5 -> " ".repeat(random.nextInt(300)) + words(1, 1, alphabet);
            case 6 -> mixed();
            default -> words(12, 2 + random.nextInt(12), alphabet);
        };
    }

    private String mixed() {
        List<String> parts = new ArrayList<>();
        for (String alphabet : ALPHABETS) {
            parts.add(words(3, 1 + random.nextInt(6), alphabet));
        }
        Collections.shuffle(parts, random);
        return String.join(" ", parts);
    }

    String words(int count, int length, String alphabet) {
        int[] letters = alphabet.codePoints().toArray();
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, length)
                        .mapToObj(j -> Character.toString(letters[random.nextInt(letters.length)]))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
