package dev.remit.plugin.testkit.recorded;

import dev.remit.plugin.runtime.Transport.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a recorded answer into one of a system that has changed. */
public final class Rewriting {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LONG_ENOUGH = 2;
    private static final Pattern COUNT = Pattern.compile("(?i)total|count|size|number|items");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ].*");
    private static final Pattern INDEX = Pattern.compile("/\\d+(?=/|$)");

    private Rewriting() {}

    /** The same answer after something was done to its body. */
    public static Answer changed(Answer right, Consumer<JsonNode> change) {
        JsonNode body = MAPPER.readTree(right.body());
        change.accept(body);
        return new Answer(right.status(), right.headers(), MAPPER.writeValueAsBytes(body));
    }

    /** Every list of records is empty, and what counts them beside it is zero. */
    public static Answer emptied(Answer right) {
        return changed(right, Rewriting::empty);
    }

    private static void empty(JsonNode node) {
        if (node instanceof ArrayNode list && holdsRecords(list)) {
            list.removeAll();
        }
        if (node instanceof ObjectNode object && children(node).anyMatch(Rewriting::isList)) {
            List.copyOf(object.propertyNames()).stream()
                    .filter(name -> object.path(name).isIntegralNumber()
                            && COUNT.matcher(name).find())
                    .forEach(name -> object.put(name, 0));
        }
        node.forEach(Rewriting::empty);
    }

    private static boolean isList(JsonNode node) {
        return node instanceof ArrayNode list && holdsRecords(list);
    }

    /** Every list of records is in the opposite order, but for those that begin with the newest. */
    public static Answer reversed(Answer right) {
        return changed(right, body -> lists(body)
                .filter(list -> holdsRecords(list) && !newestFirst(list))
                .forEach(list -> {
                    List<JsonNode> items = new ArrayList<>();
                    list.forEach(items::addFirst);
                    list.removeAll();
                    list.addAll(items);
                }));
    }

    /** What stands at a pointer into a list is not there any more. */
    public static Answer without(Answer right, String pointer) {
        JsonPointer gone = JsonPointer.compile(pointer);
        return changed(right, body -> {
            if (body.at(gone.head()) instanceof ArrayNode list) {
                list.remove(gone.last().getMatchingIndex());
            }
        });
    }

    /** Texts are replaced by what the function makes of their place (with {@code *} for an index) and value. */
    public static Answer reworded(Answer right, BiFunction<String, String, String> words) {
        return changed(right, body -> reword(body, "", words));
    }

    private static void reword(JsonNode node, String place, BiFunction<String, String, String> words) {
        if (node instanceof ArrayNode list) {
            for (JsonNode each : list) {
                reword(each, place + "/*", words);
            }
        }
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                if (value.isString()) {
                    object.put(name, words.apply(place + "/" + name, value.stringValue()));
                } else {
                    reword(value, place + "/" + name, words);
                }
            }
        }
    }

    /** The places of all texts, with {@code *} for an index. */
    public static Set<String> places(Answer answer) {
        Set<String> places = new TreeSet<>();
        reworded(answer, (place, value) -> {
            places.add(place);
            return value;
        });
        return places;
    }

    /** The pointer to the record around a place: up to its last index; empty if it is in no list. */
    public static String record(String pointer) {
        return INDEX.matcher(pointer)
                .results()
                .reduce((first, second) -> second)
                .map(last -> pointer.substring(0, last.end()))
                .orElse("");
    }

    /** Whether a body says this word or number anywhere. */
    public static boolean says(Answer answer, String word) {
        return scalars(MAPPER.readTree(answer.body()))
                .map(value -> value.asString(""))
                .anyMatch(value -> word.length() < LONG_ENOUGH ? value.equals(word) : value.contains(word));
    }

    /** Every list, the inner ones too. */
    private static Stream<ArrayNode> lists(JsonNode node) {
        Stream<ArrayNode> inner = children(node).flatMap(Rewriting::lists);
        return node instanceof ArrayNode list ? Stream.concat(Stream.of(list), inner) : inner;
    }

    private static Stream<JsonNode> scalars(JsonNode node) {
        return node.isContainer() ? children(node).flatMap(Rewriting::scalars) : Stream.of(node);
    }

    private static Stream<JsonNode> children(JsonNode node) {
        List<JsonNode> children = new ArrayList<>();
        node.forEach(children::add);
        return children.stream();
    }

    /** Whether each record has a lower number or an earlier time than the one before, under the same name. */
    private static boolean newestFirst(ArrayNode list) {
        return list.path(0).propertyNames().stream().anyMatch(name -> {
            String former = "";
            for (JsonNode each : list) {
                String now = rank(each.path(name));
                if (now.isEmpty() || (!former.isEmpty() && now.compareTo(former) >= 0)) {
                    return false;
                }
                former = now;
            }
            return true;
        });
    }

    private static String rank(JsonNode value) {
        if (value.isIntegralNumber()) {
            return "%020d".formatted(value.asLong());
        }
        return value.isString() && TIME.matcher(value.stringValue()).matches() ? value.stringValue() : "";
    }

    private static boolean holdsRecords(ArrayNode list) {
        return list.path(0).isObject();
    }
}
