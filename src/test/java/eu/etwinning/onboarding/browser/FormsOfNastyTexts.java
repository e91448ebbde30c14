package eu.etwinning.onboarding.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All components of several forms that show facts, on one page and several times, each time with other facts. Once with
 * words in place of the facts, which tell where each is shown, and as often as wanted with others.
 */
class FormsOfNastyTexts {

    /** Elements with what they lead to, but for line breaks; and all that is read, typed values too. */
    static final String READ = """
            form => ({
                elements: [...form.querySelectorAll('*')].filter(element => element.tagName !== 'BR')
                    .map(element => element.tagName + (element.getAttribute('href') ?? '') + (element.tagName === 'IMG' ? element.src : '')).join(' '),
                text: [...form.querySelectorAll('.fjs-form-field')].map(field => field.innerText).join('\\n'),
                values: [...form.querySelectorAll('textarea')].map(field => field.value).join('\\n'),
                lines: [...form.querySelectorAll('input[type=text]')].map(field => field.value).concat([...form.querySelectorAll('img')].map(image => image.alt)).join('\\n')
            })""";
    /** What a form may put in that this class knows to fill. Whoever puts in something else teaches this class. */
    private static final Pattern KNOWN = Pattern.compile("[a-zA-Z]\\w*|\"before \" \\+ wholeText");

    private static final Pattern INSERT = Pattern.compile("\\{\\{(?!#|/)(.*?)}}", Pattern.DOTALL);
    private static final Pattern LOOP = Pattern.compile("\\{\\{#loop (.*?)}}(.*?)\\{\\{/loop}}", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("\\{\\{#if (\\w+) ([=!<>]+) (.*?)}}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.\"])(%s)(?![\\w\"(])");
    private static final Set<String> OPTIONS = Set.of("radio", "checklist", "select", "taglist");
    private static final Set<String> KEYED = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "checklist", "select", "taglist", "datetime");
    private static final int LINES = 2;

    private final ObjectMapper json = new ObjectMapper();
    /** What each form is before anything was done to it, and as it is handed to a viewer. */
    private final Map<JsonNode, JsonNode> shown = new LinkedHashMap<>();

    /** @param shown the same as it is handed to a viewer */
    void add(String deployed, String shown) {
        this.shown.put(read(deployed), read(shown));
    }

    /** A form and its data. */
    record Filled(String schema, Map<String, Object> data, List<String> words, List<String> texts) {}

    /**
     * @param copies how often each component is there
     * @param flag what conditions are given that ask for numbers
     * @param texts what each fact is; without, words that stand nowhere else
     */
    Filled fill(int copies, int flag, Supplier<String> texts) {
        Filling filling = new Filling(flag, texts);
        for (int copy = 0; copy < copies; copy++) {
            for (Map.Entry<JsonNode, JsonNode> form : shown.entrySet()) {
                filling.add(form.getKey(), form.getValue(), "_" + copy);
            }
        }
        return filling.filled();
    }

    /** How often the forms put something in, by the name that it is known by. */
    List<String> inserts() {
        return shown.keySet().stream()
                .flatMap(form -> components(form).stream())
                .flatMap(component -> Filling.namesIn(component).stream())
                .toList();
    }

    private static List<JsonNode> components(JsonNode container) {
        List<JsonNode> all = new ArrayList<>();
        container.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private JsonNode read(String form) {
        try {
            return json.readTree(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** One page in the making. */
    private final class Filling {

        private final int flag;
        private final Supplier<String> texts;
        private final ArrayNode components = json.createArrayNode();
        private final Map<String, Object> data = new HashMap<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> shownTexts = new ArrayList<>();

        private Filling(int flag, Supplier<String> texts) {
            this.flag = flag;
            this.texts = texts;
        }

        private void add(JsonNode deployed, JsonNode handedOver, String copy) {
            Iterable<JsonNode> originals = deployed.path("components");
            int index = 0;
            for (JsonNode original : originals) {
                JsonNode component = handedOver.path("components").get(index++);
                Set<String> names = facts(original);
                if (!names.isEmpty() || showsFacts(component)) {
                    fillIn(original, copy);
                    ObjectNode own = (ObjectNode) renamed(component, names, copy);
                    components.add(own);
                }
                if (original.path("type").asText().equals("group") && names.isEmpty()) {
                    add(original, component, copy);
                }
            }
        }

        private boolean showsFacts(JsonNode component) {
            return component.toString().contains("{{") || component.has("valuesExpression");
        }

        /** The names of the facts that a component, and what is in it, asks for. */
        private Set<String> facts(JsonNode component) {
            Set<String> names = new LinkedHashSet<>(namesIn(component).stream()
                    .map(name -> name.replaceFirst("[.].*", ""))
                    .toList());
            components(component).forEach(inner -> names.addAll(facts(inner)));
            texts(component)
                    .forEach(text -> CONDITION
                            .matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .forEach(names::add));
            return names;
        }

        /** What the texts of one component put in; what loops go over, with the parts that they show of each line. */
        static List<String> namesIn(JsonNode component) {
            List<String> names = new ArrayList<>();
            for (String text : texts(component).toList()) {
                if (text.startsWith("=")) {
                    names.add(text.substring(1).replace("\"before \" + ", ""));
                    continue;
                }
                String outside = LOOP.matcher(text).replaceAll(loop -> {
                    INSERT.matcher(loop.group(2))
                            .results()
                            .forEach(part -> names.add(loop.group(1) + "." + part.group(1)));
                    return "";
                });
                INSERT.matcher(outside).results().map(found -> found.group(1)).forEach(names::add);
            }
            component
                    .path("columns")
                    .forEach(column ->
                            names.add(component.path("dataSource").asText().substring(1) + "."
                                    + column.path("key").asText()));
            Stream.of("valuesKey", "valuesExpression")
                    .map(property -> component.path(property).asText("").replaceFirst("^=", ""))
                    .filter(source -> !source.isEmpty())
                    .forEach(names::add);
            return names;
        }

        private static Stream<String> texts(JsonNode component) {
            List<String> texts = new ArrayList<>();
            component.fields().forEachRemaining(property -> {
                if (!List.of("components", "conditional", "validate", "valuesExpression", "dataSource", "id", "key")
                        .contains(property.getKey())) {
                    collect(property.getValue(), texts);
                }
            });
            return texts.stream().filter(text -> text.contains("{{") || text.startsWith("="));
        }

        private static void collect(JsonNode value, List<String> texts) {
            if (value.isTextual()) {
                texts.add(value.asText());
            }
            value.forEach(part -> collect(part, texts));
        }

        private void fillIn(JsonNode component, String copy) {
            texts(component)
                    .forEach(text -> CONDITION.matcher(text).results().forEach(found -> condition(found, copy)));
            boolean options = OPTIONS.contains(component.path("type").asText());
            for (String name : namesIn(component)) {
                String[] path = name.split("[.]");
                boolean listed = options
                        && (name.equals(component.path("valuesKey").asText())
                                || name.equals(component
                                        .path("valuesExpression")
                                        .asText("")
                                        .replaceFirst("^=", "")));
                if (!Stream.of(path).allMatch(part -> KNOWN.matcher(part).matches())) {
                    throw new AssertionError(
                            "Teach the test what to put in for {{" + name + "}} of " + component.path("id"));
                }
                Map<String, Object> holder = data;
                String last = path[0] + copy;
                if (path.length > 1 && !name.matches("\\w+[.](label|text|tone|value)")) {
                    holder = context(data.computeIfAbsent(path[0] + copy, key -> new LinkedHashMap<String, Object>()));
                    last = path[1];
                }
                if (listed) {
                    holder.computeIfAbsent(
                            last,
                            key -> name.endsWith("Words")
                                    ? List.of(fact(name), fact(name))
                                    : List.of(option("first", name), option("second", name)));
                } else if (path.length > 1) {
                    holder.computeIfAbsent(last, key -> lines(name.replaceFirst("[.][^.]*$", "")));
                } else {
                    holder.computeIfAbsent(last, key -> fact(name));
                }
            }
            components(component).forEach(inner -> fillIn(inner, copy));
        }

        private void condition(MatchResult found, String copy) {
            String name = found.group(1);
            if (!found.group(3).equals("\"\"")) {
                data.put(name + copy, flag);
            } else {
                data.computeIfAbsent(name + copy, key -> fact(name));
            }
        }

        private List<Map<String, String>> lines(String name) {
            List<Map<String, String>> lines = new ArrayList<>();
            for (int line = 0; line < LINES; line++) {
                lines.add(Map.of("label", fact(name + ".label"), "text", fact(name + ".text"), "tone", "plain"));
            }
            return lines;
        }

        private Map<String, String> option(String value, String name) {
            return Map.of("value", value, "label", fact(name));
        }

        private String fact(String name) {
            String word = "Word" + words.size() + "of" + name.replaceAll("[^a-zA-Z]", "") + "end";
            words.add(word);
            String text = texts == null ? word : texts.get();
            shownTexts.add(text);
            return text;
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> context(Object value) {
            return (Map<String, Object>) value;
        }

        /** With an id of its own, always shown, and asking for the facts of its copy. */
        private JsonNode renamed(JsonNode component, Set<String> names, String copy) {
            ObjectNode own = component.deepCopy();
            own.put(
                    "id",
                    "shown-" + components.size() + "-" + component.path("id").asText());
            own.remove(List.of("conditional", "layout", "disabled", "validate"));
            if (KEYED.contains(own.path("type").asText())) {
                String key = "key" + components.size();
                own.put("key", key);
                if (own.path("type").asText().matches("textfield|textarea")) {
                    data.put(key, fact("field"));
                } else if (own.path("type").asText().equals("select")) {
                    data.put(key, "first");
                } else if (own.path("type").asText().equals("taglist")) {
                    data.put(key, List.of("first", "second"));
                }
            }
            own.fields()
                    .forEachRemaining(property ->
                            property.setValue(renamed(property.getKey(), property.getValue(), names, copy)));
            return own;
        }

        private JsonNode renamed(String property, JsonNode value, Set<String> names, String copy) {
            if (property.equals("components")) {
                ArrayNode inner = json.createArrayNode();
                value.forEach(component -> inner.add(renamed(component, names, copy)));
                return inner;
            }
            if (value.isTextual()) {
                String text = value.asText();
                if (property.equals("valuesKey")) {
                    return json.getNodeFactory().textNode(text + copy);
                }
                if (text.startsWith("=")) {
                    return json.getNodeFactory().textNode(expression(text, names, copy));
                }
                return json.getNodeFactory()
                        .textNode(Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL)
                                .matcher(text)
                                .replaceAll(found -> Matcher.quoteReplacement(expression(found.group(), names, copy))));
            }
            if (value instanceof ArrayNode list) {
                ArrayNode renamed = json.createArrayNode();
                list.forEach(part -> renamed.add(renamed("", part, names, copy)));
                return renamed;
            }
            if (value instanceof ObjectNode object) {
                ObjectNode renamed = json.createObjectNode();
                object.fields()
                        .forEachRemaining(part ->
                                renamed.set(part.getKey(), renamed(part.getKey(), part.getValue(), names, copy)));
                return renamed;
            }
            return value;
        }

        private String expression(String text, Set<String> names, String copy) {
            return Pattern.compile(NAME.pattern().formatted(String.join("|", names)))
                    .matcher(text)
                    .replaceAll(name -> name.group() + copy);
        }

        private Filled filled() {
            ObjectNode form = json.createObjectNode()
                    .put("type", "default")
                    .put("id", "all-that-is-shown")
                    .put("schemaVersion", 16);
            form.set("components", components);
            return new Filled(form.toString(), data, words, shownTexts);
        }
    }

    /** What should stand where the words stood. */
    static String expected(String text, Filled words, Filled facts) {
        Map<String, String> typed = new HashMap<>();
        for (int index = 0; index < words.words().size(); index++) {
            typed.put(words.words().get(index), facts.texts().get(index));
        }
        return Pattern.compile("Word\\d+of[a-zA-Z]*?end")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(typed.get(found.group())));
    }

    /** What is read, with one space for several, and without what keeps directions of writing apart. */
    static String spaced(String text) {
        return Stream.of(text.replaceAll("[\\u2068\\u2069]", "").split("[\\s\\u00A0]+"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
