package dev.remit.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What rules may ask about a use case. Each fact lists the values it can take from the least to the most risky; {@link
 * #UNKNOWN} is always a further one and stands outside that order.
 */
public enum Fact implements Coded {
    /** How sensitive the data is that the AI can read; as many classes as it reads. */
    DATA(Shape.MANY, "public", "internal", "personal", "sensitive", "highly-sensitive", "secret"),
    AUDIENCE(Shape.ONE, "internal", "customers", "regulated"),
    AUTONOMY(Shape.ONE, "draft", "recommend", "act-with-approval", "act-alone"),
    /** What it changes in other systems. */
    CHANGES(Shape.MANY, "nothing", "content", "campaigns", "customer-records"),
    /** What it decides or recommends that is kept deterministic or behind a gate. */
    DECIDES(Shape.MANY, "nothing", "exclusion", "consent", "eligibility", "pricing"),
    /** What it makes is shown to people outside without being rewritten. */
    PUBLISHES(Shape.ONE, "no", "yes"),
    /** It makes or alters image, sound, video or text that could pass for human or real (AI Act, Article 50). */
    GENERATES_MEDIA(Shape.ONE, "no", "yes"),
    /** People outside are told that AI is at work. */
    DISCLOSURE(Shape.ONE, "yes", "no"),
    /** A person takes over when it is wrong or off. */
    FALLBACK(Shape.ONE, "yes", "no"),
    /** A decision about a person with legal or similarly significant effect, without a person (GDPR, Article 22). */
    LEGAL_EFFECT(Shape.ONE, "no", "yes"),
    /** It builds or uses a profile of identifiable people. */
    PROFILING(Shape.ONE, "no", "yes"),
    /** Minors or people in a vulnerable position are among those it reaches. */
    VULNERABLE(Shape.ONE, "no", "yes"),
    /** Practices the AI Act forbids or fences (Articles 5 and 50). */
    PRACTICES(Shape.MANY, "none", "emotion-recognition", "biometric-categorisation", "social-scoring", "manipulation"),
    /** The vendor may train its models on what it is given. */
    VENDOR_TRAINING(Shape.ONE, "no", "yes"),
    /** It spends money: bids, credits, discounts. */
    SPENDS(Shape.ONE, "no", "yes"),
    /** Work stops if it is off for a day. */
    DEPENDENCY(Shape.ONE, "no", "yes");

    /** The value that means: nobody has said. */
    public static final String UNKNOWN = "unknown";

    /** Whether a fact has one value or several. */
    public enum Shape {
        ONE,
        MANY
    }

    private final Shape shape;
    private final List<String> scale;

    Fact(Shape shape, String... scale) {
        this.shape = shape;
        this.scale = List.of(scale);
    }

    public Shape shape() {
        return shape;
    }

    /** From the least to the most risky; {@link #UNKNOWN} is not among them. */
    public List<String> scale() {
        return scale;
    }

    public boolean accepts(String value) {
        return value.equals(UNKNOWN) || scale.contains(value);
    }

    /** The fact with this code, if there is one. */
    public static Optional<Fact> find(String code) {
        return Arrays.stream(values()).filter(fact -> fact.code().equals(code)).findFirst();
    }
}
