package dev.remit.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a complete description of a connector must satisfy. */
final class DescriptorRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private DescriptorRules() {}

    static List<String> violations(ConnectorDescriptor.Builder declared) {
        List<String> wrong = new ArrayList<>();
        if (!ID.matcher(declared.id()).matches()) {
            wrong.add("the id must be lower-case letters, digits and hyphens, at most 40");
        }
        new TreeMap<>(declared.texts()).forEach((name, text) -> {
            if (text.isBlank()) {
                wrong.add(name + " is missing");
            }
        });
        if (declared.questions().isEmpty()) {
            wrong.add("it answers no question");
        }
        wrong.addAll(repeated("field", declared.fields(), ConfigField::name));
        wrong.addAll(repeated("endpoint", declared.endpoints(), Endpoint::name));
        wrong.addAll(baseless(declared));
        return wrong;
    }

    private static List<String> baseless(ConnectorDescriptor.Builder declared) {
        if (declared.endpoints().isEmpty()) {
            return List.of("it declares no endpoint, so it could read nothing");
        }
        Set<String> urls = declared.fields().stream()
                .filter(field -> field.kind() == ConfigField.Kind.URL)
                .map(ConfigField::name)
                .collect(Collectors.toSet());
        return declared.endpoints().stream()
                .filter(endpoint -> !endpoint.base().startsWith("https://"))
                .filter(endpoint -> !urls.contains(endpoint.base()))
                .map(endpoint -> "endpoint '" + endpoint.name() + "' starts at '" + endpoint.base()
                        + "', which is neither a URL field nor an https address")
                .toList();
    }

    private static <T> List<String> repeated(String what, List<T> all, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .map(name)
                .filter(each -> !seen.add(each))
                .map(each -> what + " '" + each + "' is declared twice")
                .toList();
    }
}
