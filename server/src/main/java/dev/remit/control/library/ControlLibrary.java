package dev.remit.control.library;

import dev.remit.policy.cel.Condition;
import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.PolicyFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The controls that come with Remit, compiled. */
@Component
@Lazy
public class ControlLibrary {

    private static final String FILE = "control/library-v1.yaml";

    private final LibraryReader.Content content;
    private final Map<String, Ruled> byKey = new LinkedHashMap<>();

    private record Ruled(Control control, Condition when) {}

    @Autowired
    ControlLibrary(Conditions conditions) {
        this(text(), conditions);
    }

    /** From a file of this content. */
    ControlLibrary(String yaml, Conditions conditions) {
        content = LibraryReader.read(yaml, conditions);
        content.controls()
                .forEach(control -> byKey.put(control.key(), new Ruled(control, conditions.compile(control.when()))));
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
        return Optional.ofNullable(byKey.get(key)).map(Ruled::control);
    }

    public List<Framework> frameworks() {
        return content.frameworks();
    }

    public Optional<Framework> framework(String key) {
        return content.frameworks().stream()
                .filter(framework -> framework.key().equals(key))
                .findFirst();
    }

    /** Every control, in order, judged by what is known of a use case. */
    public List<Judgement> judge(PolicyFacts facts) {
        return byKey.values().stream().map(ruled -> judge(ruled, facts)).toList();
    }

    private static Judgement judge(Ruled ruled, PolicyFacts facts) {
        Judgement.Verdict verdict =
                switch (ruled.when().test(facts.values())) {
                    case Condition.Holds holds -> Judgement.Verdict.APPLIES;
                    case Condition.DoesNotHold not -> Judgement.Verdict.DOES_NOT_APPLY;
                    case Condition.Doubt doubt -> Judgement.Verdict.DOUBT;
                };
        Map<String, Object> known = new TreeMap<>(facts.values());
        known.keySet().retainAll(ruled.when().facts());
        List<String> missing = ruled.when().facts().stream()
                .filter(fact -> !facts.values().containsKey(fact))
                .sorted()
                .toList();
        return new Judgement(ruled.control(), verdict, known, missing);
    }

    private static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
