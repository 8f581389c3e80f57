package dev.remit.prompt.input;

import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A text with places such as {@code {{product}}}. */
public record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}\\n]{0,80})}}");
    private static final Pattern NAME = Pattern.compile(" *([a-z][a-z0-9_]{0,39}) *");

    /** The names of its places, in the order in which they come. */
    public Set<String> places() {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1).strip())
                .filter(name -> NAME.matcher(name).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What does not fit: places that are none, places without an input, inputs without a place. */
    public List<Problem> problems(Collection<String> inputs, String field) {
        List<Problem> problems = new ArrayList<>();
        PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !NAME.matcher(name).matches())
                .distinct()
                .forEach(name -> problems.add(Problem.at(field, InputRefusal.PLACE_MALFORMED, name)));
        Set<String> places = places();
        places.stream()
                .filter(name -> !inputs.contains(name))
                .forEach(name -> problems.add(Problem.at(field, InputRefusal.PLACE_UNKNOWN, name)));
        inputs.stream()
                .filter(name -> !places.contains(name))
                .forEach(name -> problems.add(Problem.at(field, InputRefusal.INPUT_UNUSED, name)));
        return problems;
    }

    /** Each place once, with what is given for it: what looks like a place in that stays as it is. What is not given leaves nothing. */
    public String filled(Map<String, Object> inputs) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, inputs)));
    }

    private static String value(MatchResult place, Map<String, Object> inputs) {
        String name = place.group(1).strip();
        return NAME.matcher(name).matches() ? words(inputs.get(name)) : place.group();
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String words -> words;
            case Collection<?> parts
            when parts.stream().allMatch(String.class::isInstance) ->
                parts.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Collection<?> parts -> JsonMapper.shared().writeValueAsString(parts);
            case Map<?, ?> parts -> JsonMapper.shared().writeValueAsString(parts);
            default -> String.valueOf(value);
        };
    }
}
