package dev.remit.plugin.manifest;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorDescriptor.SystemKind;
import dev.remit.plugin.ConnectorDescriptor.Tested;
import dev.remit.plugin.Question;
import dev.remit.plugin.manifest.mapping.Row;
import dev.remit.plugin.manifest.rules.ManifestRules;
import dev.remit.plugin.manifest.yaml.JsonSchema;
import dev.remit.plugin.manifest.yaml.ManifestProblem;
import dev.remit.plugin.manifest.yaml.YamlNode;
import dev.remit.plugin.manifest.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a {@link Manifest} of a text, or names everything that is wrong with it. */
final class ManifestReader {

    private static final JsonSchema SCHEMA = JsonSchema.of(resource("connector.schema.json"));

    private final YamlNode root;

    private ManifestReader(YamlNode root) {
        this.root = root;
    }

    /**
     * Reads, checks and builds.
     *
     * @throws InvalidManifest with everything that is wrong
     */
    static Manifest read(String text) {
        List<ManifestProblem> problems = new ArrayList<>();
        Optional<YamlNode> root = YamlReader.read(text, problems);
        root.ifPresent(node -> {
            problems.addAll(SCHEMA.problems(node));
            ManifestRules.check(node, problems);
        });
        if (root.isEmpty() || !problems.isEmpty()) {
            throw new InvalidManifest(problems.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(ManifestProblem::line))
                    .toList());
        }
        return new ManifestReader(root.get()).manifest();
    }

    private Manifest manifest() {
        List<RequestPlan> requests = section("requests").members().entrySet().stream()
                .map(each -> RequestPlan.of(each.getKey(), each.getValue()))
                .toList();
        Map<String, String> headers = new TreeMap<>();
        root.at("headers").ifPresent(all -> all.members().forEach((name, value) -> headers.put(name, value.text())));
        return new Manifest(
                descriptor(requests),
                FormRules.of(section("fields")),
                SignIn.of(section("sign-in")),
                TokenExchange.of(section("sign-in")),
                headers,
                requests,
                root.each("errors").map(ErrorRule::of).toList(),
                rows(),
                limits(),
                root.each("checks").map(Checks.Plan::of).toList());
    }

    private ConnectorDescriptor descriptor(List<RequestPlan> requests) {
        YamlNode system = section("system");
        ConnectorDescriptor.Builder descriptor = ConnectorDescriptor.of(
                        system.needed("id"), system.needed("name"), word(system.needed("kind"), SystemKind.class))
                .vendor(system.needed("vendor"))
                .version(system.needed("version"))
                .apiVersion(system.needed("api-version"))
                .recipe(root.needed("recipe").strip());
        system.at("rate-limit")
                .ifPresent(rate -> descriptor.rateLimit(
                        rate.number("requests").orElseThrow(),
                        Duration.ofSeconds(rate.number("seconds").orElseThrow())));
        system.at("tested")
                .ifPresent(tested ->
                        descriptor.tested(word(tested.needed("against"), Tested.Sort.class), tested.needed("what")));
        section("fields").members().forEach((name, field) -> descriptor.field(field(name, field)));
        requests.forEach(request -> descriptor.endpoint(request.endpoint()));
        TokenExchange.of(section("sign-in")).map(TokenExchange::endpoint).ifPresent(descriptor::endpoint);
        section("questions")
                .members()
                .forEach((name, question) -> answer(descriptor, word(name, Question.class), question));
        return descriptor.build();
    }

    private static void answer(ConnectorDescriptor.Builder descriptor, Question question, YamlNode said) {
        Optional<String> not = said.text("not-exposed");
        Optional<String> ask = said.text("ask");
        if (not.isEmpty()) {
            descriptor.answers(question);
        } else if (ask.isEmpty()) {
            descriptor.notExposed(question, not.get());
        } else {
            descriptor.notExposed(question, not.get(), ask.get());
        }
    }

    private static ConfigField field(String name, YamlNode field) {
        ConfigField.Kind kind = word(field.needed("kind"), ConfigField.Kind.class);
        boolean required = field.text("optional").filter("true"::equals).isEmpty() && kind != ConfigField.Kind.FLAG;
        return new ConfigField(
                name,
                kind,
                field.needed("label"),
                field.needed("help"),
                required,
                field.texts("choices"),
                field.text("preset").orElse(""));
    }

    private Map<String, List<Row>> rows() {
        Map<String, List<Row>> rows = new HashMap<>();
        section("questions").members().forEach((name, question) -> question.each("rows")
                .map(node -> Row.of(word(name, Question.class), node))
                .forEach(row -> rows.computeIfAbsent(row.from(), none -> new ArrayList<>())
                        .add(row)));
        return rows;
    }

    private Map<Question, String> limits() {
        Map<Question, String> limits = new EnumMap<>(Question.class);
        section("questions").members().forEach((name, question) -> question.text("limit")
                .ifPresent(limit -> limits.put(word(name, Question.class), limit)));
        return limits;
    }

    private YamlNode section(String name) {
        return root.at(name).orElseThrow();
    }

    private static <E extends Enum<E>> E word(String written, Class<E> type) {
        return Enum.valueOf(type, written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String resource(String name) {
        try (InputStream in = ManifestReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
