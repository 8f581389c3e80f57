package dev.remit.plugin.manifest.rules;

import dev.remit.plugin.manifest.mapping.Reference;
import dev.remit.plugin.manifest.mapping.Template;
import dev.remit.plugin.manifest.yaml.ManifestProblem;
import dev.remit.plugin.manifest.yaml.Nearest;
import dev.remit.plugin.manifest.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What templates and names of a manifest may speak of. Tolerates what the schema has already complained about. */
final class Scope {

    /** Where there is no record to read. */
    static final int NO_RECORD = -1;

    private final YamlNode manifest;
    private final List<ManifestProblem> problems;

    Scope(YamlNode manifest, List<ManifestProblem> problems) {
        this.manifest = manifest;
        this.problems = problems;
    }

    void problem(YamlNode place, String problem, String remedy) {
        problems.add(ManifestProblem.at(place, problem, remedy));
    }

    YamlNode section(String name) {
        return manifest.at(name)
                .orElseGet(() -> new YamlNode(name, manifest.line(), YamlNode.Sort.NULL, "", List.of(), Map.of()));
    }

    /** Names of the form's fields of this kind. */
    List<String> fields(String kind) {
        return section("fields").members().entrySet().stream()
                .filter(each ->
                        each.getValue().text("kind").filter(kind::equals).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A name has to be one of these. */
    boolean known(Optional<YamlNode> name, Collection<String> names, String what) {
        if (name.isEmpty() || names.contains(name.get().text())) {
            return name.isPresent();
        }
        String text = name.get().text();
        problem(
                name.get(),
                "There is no " + what + " '" + text + "'.",
                Nearest.to(text, names)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse(names.isEmpty() ? "Add one." : "Known are " + String.join(", ", names) + "."));
        return false;
    }

    /** A template can be filled where there are so many records around the one it reads. */
    void template(Optional<YamlNode> written, int outer) {
        if (written.isEmpty()) {
            return;
        }
        try {
            Template.of(written.get().text()).parts().forEach(part -> {
                switch (part) {
                    case Template.Value value -> reference(written.get(), value.reference(), outer);
                    case Template.Setting setting -> setting(written.get(), setting.field());
                    case Template.Words words -> {}
                }
            });
        } catch (IllegalArgumentException malformed) {
            problem(
                    written.get(),
                    String.valueOf(malformed.getMessage()),
                    "Write '{/pointer}' for a value of the record, '{^/pointer}' for one of the record around it, '{field}' for a"
                            + " field of the form.");
        }
    }

    void templates(Stream<YamlNode> written, int outer) {
        written.forEach(each -> template(Optional.of(each), outer));
    }

    /** A pointer leads into a record that is there. */
    void pointer(Optional<YamlNode> written, int outer) {
        written.ifPresent(node -> reference(node, Reference.of(node.text()), outer));
    }

    void conditions(YamlNode owner, int outer) {
        owner.each("where").forEach(each -> pointer(each.at("at"), outer));
    }

    private void reference(YamlNode place, Reference reference, int outer) {
        if (outer == NO_RECORD) {
            problem(
                    place,
                    "There is no record to read here.",
                    "Use a field of the form, such as '{workspace}', or a plain text.");
        } else if (reference.up() > outer) {
            problem(
                    place,
                    "'^' leads out of the outermost record.",
                    outer == 0 ? "Leave it out: there is no record around this one." : "Use at most " + outer + ".");
        }
    }

    private void setting(YamlNode place, String field) {
        if (fields("secret").contains(field)) {
            problem(
                    place,
                    "'{" + field + "}' is a secret, and would be stored and shown.",
                    "Secrets are used under 'sign-in' only.");
        } else if (!section("fields").members().containsKey(field)) {
            problem(
                    place,
                    "The form has no field '" + field + "'.",
                    Nearest.to(field, section("fields").members().keySet())
                            .map(near -> "Did you mean '{" + near + "}'? A value of the record begins with a slash.")
                            .orElse("A value of the record begins with a slash: '{/" + field + "}'."));
        }
    }
}
