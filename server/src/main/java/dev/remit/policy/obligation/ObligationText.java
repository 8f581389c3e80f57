package dev.remit.policy.obligation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Obligations as JSON and YAML: {@code log}, or with what makes it exact {@code {obligation: limit-retention, days: 30}}. */
public final class ObligationText {

    private static final String KIND = "obligation";

    private ObligationText() {}

    /** Those that nothing makes exact by their name alone. */
    public static void write(ArrayNode array, Collection<Obligation> obligations) {
        new TreeSet<>(obligations).forEach(one -> {
            if (one.words().isEmpty() && one.days().isEmpty()) {
                array.add(one.kind().code());
            } else {
                write(array.addObject(), one);
            }
        });
    }

    public static void write(ObjectNode node, Obligation one) {
        node.put(KIND, one.kind().code());
        one.kind().parameter().ifPresent(parameter -> {
            one.words().ifPresent(words -> {
                ArrayNode list = node.putArray(parameter.code());
                words.forEach(list::add);
            });
            one.days().ifPresent(days -> node.put(parameter.code(), days));
        });
    }

    /** An {@link IllegalArgumentException} that says what is none. */
    public static List<Obligation> read(JsonNode array) {
        List<Obligation> all = new ArrayList<>();
        array.forEach(node -> all.add(one(node)));
        return all;
    }

    private static Obligation one(JsonNode node) {
        String code = node.isObject() ? node.path(KIND).asString("") : node.asString();
        ObligationKind kind =
                ObligationKind.find(code).orElseThrow(() -> new IllegalArgumentException("no obligation " + code));
        Optional<ObligationParameter> parameter = kind.parameter();
        node.propertyNames().stream()
                .filter(name -> !name.equals(KIND)
                        && !name.equals(parameter.map(ObligationParameter::code).orElse(KIND)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(code + " has no " + name);
                });
        @Nullable JsonNode value = parameter.map(p -> node.get(p.code())).orElse(null);
        Obligation read = value == null ? kind.plain() : exact(kind, parameter.orElseThrow(), value);
        read.problems().stream().findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException(code + " cannot be " + wrong);
        });
        return read;
    }

    private static Obligation exact(ObligationKind kind, ObligationParameter parameter, JsonNode value) {
        if (parameter == ObligationParameter.DAYS) {
            if (!value.isInt()) {
                throw new IllegalArgumentException(kind.code() + " takes a whole number of days");
            }
            return new Obligation(kind, Optional.empty(), Optional.of(value.asInt()));
        }
        if (!value.isArray() || value.isEmpty()) {
            throw new IllegalArgumentException(kind.code() + " takes a list of " + parameter.code());
        }
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.asString()));
        return Obligation.of(kind, words);
    }
}
