package dev.remit.control.library;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.cel.PolicyProblem;
import dev.remit.policy.fact.PolicyFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The controls that come with Remit, compiled. */
@Component
@Lazy
public class ControlLibrary {

    private static final String FILE = "control/library-v1.yaml";

    private final Conditions conditions;
    private final LibraryReader.Content content;
    private final Map<String, RuledControl> byKey = new LinkedHashMap<>();

    @Autowired
    ControlLibrary(Conditions conditions) {
        this(text(), conditions);
    }

    /** From a file of this content. */
    ControlLibrary(String yaml, Conditions conditions) {
        this.conditions = conditions;
        content = LibraryReader.read(yaml, conditions);
        content.controls()
                .forEach(control ->
                        byKey.put(control.key(), new RuledControl(control, conditions.compile(control.when()))));
    }

    /** Changes with the file, so that what was judged by an earlier one is judged again. */
    public String version() {
        return content.version();
    }

    /** All controls, in order. */
    public List<Control> controls() {
        return content.controls();
    }

    public Optional<Control> find(String key) {
        return Optional.ofNullable(byKey.get(key)).map(RuledControl::control);
    }

    public List<Framework> frameworks() {
        return content.frameworks();
    }

    public Optional<Framework> framework(String key) {
        return content.frameworks().stream()
                .filter(framework -> framework.key().equals(key))
                .findFirst();
    }

    /** All controls, in order, with their rules. */
    public List<RuledControl> ruled() {
        return List.copyOf(byKey.values());
    }

    /** Every control, in order, judged by what is known of a use case. */
    public List<Judgement> judge(PolicyFacts facts) {
        return byKey.values().stream().map(ruled -> ruled.judge(facts)).toList();
    }

    /** What is wrong with a rule, as somebody writes it; empty: nothing. */
    public List<PolicyProblem> check(String when) {
        return conditions.check(when);
    }

    /** Of a rule that {@link #check} finds nothing wrong with. */
    public Condition compile(String when) {
        return conditions.compile(when);
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
