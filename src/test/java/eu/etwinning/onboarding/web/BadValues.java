package eu.etwinning.onboarding.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What no form sends, as JSON or as text; the same for the same seed. */
class BadValues {

    private static final int DEEP = 20_000;
    private static final int LARGE = 300_000;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\u202E",
            "\uFEFF",
            "\uD800",
            "'",
            "\"",
            "\\",
            "${1+1}",
            "#{1+1}",
            "{{1+1}}",
            "<b>x</b>",
            "../../etc/passwd",
            "a'; drop table teacher; --",
            "%00",
            "%s%n",
            "😀".repeat(300),
            "x".repeat(5000),
            "x".repeat(100_000),
            "null",
            "true",
            "-1",
            "2147483648",
            "NaN",
            "1970-01-01",
            "a@b@c",
            "\r\nSet-Cookie: a=b",
            "00000000-0000-0000-0000-000000000000",
            "nso-fr",
            "admin@example.org",
            "camunda-admin",
            "á̂̃̄".repeat(50),
            "a" + "\u0301".repeat(20_000) + "\u0334".repeat(20_000) + "@x.org");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1e400",
            "-1e400",
            "1e-400",
            "1E+999999999",
            "9223372036854775808",
            "1.7976931348623157e309",
            "0.1",
            "01",
            ".5",
            "+1",
            "0x10",
            "NaN",
            "Infinity",
            "1".repeat(2000));
    private static final List<String> TYPES = List.of(
            "Object",
            "object",
            "Json",
            "Xml",
            "File",
            "Bytes",
            "String",
            "Long",
            "Null",
            "Serializable",
            "Double",
            "Spin",
            "",
            "x".repeat(300));
    private static final List<String> CLASSES = List.of(
            "org.apache.commons.io.output.LockableFileWriter",
            "java.net.InetAddress",
            "java.util.ArrayList",
            "java.lang.String",
            "com.zaxxer.hikari.HikariDataSource",
            "java.util.HashMap<java.lang.String,java.io.File>",
            "[[I",
            "");

    private final Random random;

    BadValues(Random random) {
        this.random = random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String text() {
        return one(TEXTS);
    }

    /** As JSON, which need not be right. */
    String json(int depth) {
        return switch (random.nextInt(depth > 3 ? 6 : 10)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2 -> one(NUMBERS);
            case 3, 4 -> quoted(text());
            case 5 -> "[]";
            case 6 -> "[" + json(depth + 1) + "," + json(depth + 1) + "]";
            case 7 -> typed();
            case 8 -> nested();
            default -> "{" + quoted(text()) + ":" + json(depth + 1) + "}";
        };
    }

    /** A variable of a type. */
    String typed() {
        String value = random.nextBoolean() ? json(2) : quoted("\"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\"");
        String info =
                switch (random.nextInt(4)) {
                    case 0 -> "null";
                    case 1 -> json(2);
                    default ->
                        "{\"objectTypeName\":" + quoted(one(CLASSES)) + ",\"serializationDataFormat\":\"application/"
                                + one(List.of("json", "xml", "x-java-serialized-object", "")) + "\"}";
                };
        return "{\"value\":" + value + ",\"type\":" + quoted(one(TYPES)) + ",\"valueInfo\":" + info + "}";
    }

    private String nested() {
        int depth = random.nextBoolean() ? DEEP : 60;
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
    }

    /** The bytes of this JSON as no JSON, or as too much of it. */
    byte[] spoiled(String json) {
        return switch (random.nextInt(10)) {
            case 0 -> bytes(json.substring(0, json.length() / 2));
            case 1 -> bytes(json + json);
            case 2 -> bytes("\uFEFF" + json);
            case 3 -> json.getBytes(StandardCharsets.UTF_16);
            case 4 -> (json.replaceFirst("\\{", "{\"\u00ff\u00fe\":1,")).getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> bytes("\0" + json);
            case 6 -> bytes(json.replace('"', '\''));
            case 7 -> bytes(json.replaceFirst("\\{", "{/* */") + "//");
            case 8 -> bytes(json.replaceFirst("\\{", "{\"a\":\"" + "x".repeat(LARGE) + "\","));
            default -> new byte[0];
        };
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars()
                .forEach(letter -> json.append(
                        letter < ' ' || letter == '"' || letter == '\\' || letter > '~'
                                ? String.format("\\u%04x", letter)
                                : String.valueOf((char) letter)));
        return json.append('"').toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
