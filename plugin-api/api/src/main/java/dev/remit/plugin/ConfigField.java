package dev.remit.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One field of a connection's form. The console draws the form from these declarations and checks what they say before the
 * connector is asked.
 *
 * {@snippet :
 * ConfigField.url("url", "Site address", "For example https://www.example.test");
 * ConfigField.secret("password", "Application password", "Users, Profile, Application Passwords");
 * ConfigField.text("site", "Site id", "Only for networks of sites").optional()
 *         .matching("\\d+", "This is not a number.", "Copy the id from Settings, Site.");
 * }
 *
 * @param name the key in {@link ConnectorConfig}; letters and digits
 * @param kind what may be entered
 * @param label what the person reads
 * @param help where to find the value; one sentence
 * @param required whether the form can be saved without it
 * @param choices the values allowed for {@link Kind#CHOICE}, otherwise empty
 * @param preset what a new connection's form starts with; empty: nothing. Never a secret
 * @param rules what a value has to fulfil beyond its kind
 */
public record ConfigField(
        String name,
        Kind kind,
        String label,
        String help,
        boolean required,
        List<String> choices,
        String preset,
        List<Rule> rules) {

    /** What may be entered into a field. */
    public enum Kind {
        /** One line of text. */
        TEXT,
        /** An absolute http or https address; its host becomes reachable for the connector, no other does. */
        URL,
        /** A password or token: encrypted at rest, never shown again, given to the connector as a {@link Secret}. */
        SECRET,
        /** A whole number. */
        NUMBER,
        /** Yes or no, kept as {@code true} or {@code false}. */
        FLAG,
        /** One of {@link ConfigField#choices}. */
        CHOICE
    }

    /**
     * A form that a value has to have, or must not have. The whole value without white space around it is compared, of a secret, too.
     *
     * @param form a regular expression
     * @param has whether the value has to have this form
     * @param problem what is wrong otherwise, as a sentence for the person at the form
     * @param remedy what to do about it
     */
    public record Rule(String form, boolean has, String problem, String remedy) {

        /** Refuses what is no regular expression. */
        public Rule {
            Pattern.compile(form);
        }
    }

    /** Copies the choices and the rules. */
    public ConfigField {
        choices = List.copyOf(choices);
        rules = List.copyOf(rules);
    }

    /** A field whose value has to fulfil nothing but its kind. */
    public ConfigField(
            String name, Kind kind, String label, String help, boolean required, List<String> choices, String preset) {
        this(name, kind, label, help, required, choices, preset, List.of());
    }

    /** A required line of text. */
    public static ConfigField text(String name, String label, String help) {
        return new ConfigField(name, Kind.TEXT, label, help, true, List.of(), "");
    }

    /** A required address. */
    public static ConfigField url(String name, String label, String help) {
        return new ConfigField(name, Kind.URL, label, help, true, List.of(), "");
    }

    /** A required secret. */
    public static ConfigField secret(String name, String label, String help) {
        return new ConfigField(name, Kind.SECRET, label, help, true, List.of(), "");
    }

    /** A required choice. */
    public static ConfigField choice(String name, String label, String help, List<String> choices) {
        return new ConfigField(name, Kind.CHOICE, label, help, true, choices, "");
    }

    /** An optional yes or no; no unless said otherwise. */
    public static ConfigField flag(String name, String label, String help) {
        return new ConfigField(name, Kind.FLAG, label, help, false, List.of(), "");
    }

    /** An optional whole number. */
    public static ConfigField number(String name, String label, String help) {
        return new ConfigField(name, Kind.NUMBER, label, help, false, List.of(), "");
    }

    /** The same field, which a new connection's form starts with this value in. */
    public ConfigField withPreset(String value) {
        return new ConfigField(name, kind, label, help, required, choices, value, rules);
    }

    /** The same field, which may stay empty. */
    public ConfigField optional() {
        return new ConfigField(name, kind, label, help, false, choices, preset, rules);
    }

    /** The same field, whose value has to have this form. */
    public ConfigField matching(String form, String problem, String remedy) {
        return with(new Rule(form, true, problem, remedy));
    }

    /** The same field, whose value must not have this form. */
    public ConfigField notMatching(String form, String problem, String remedy) {
        return with(new Rule(form, false, problem, remedy));
    }

    /** What is wrong with a value, by the first rule that it breaks; the value is in none of the texts. */
    public Optional<ConnectorConfig.Problem> problem(String value) {
        return rules.stream()
                .filter(rule -> value.strip().matches(rule.form()) != rule.has())
                .findFirst()
                .map(rule -> new ConnectorConfig.Problem(name, rule.problem(), rule.remedy()));
    }

    private ConfigField with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new ConfigField(name, kind, label, help, required, choices, preset, more);
    }
}
