package dev.remit.policy.fact;

import static dev.remit.policy.fact.FactType.count;
import static dev.remit.policy.fact.FactType.flag;
import static dev.remit.policy.fact.FactType.number;
import static dev.remit.policy.fact.FactType.word;
import static dev.remit.policy.fact.FactType.words;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a policy's expression may ask. A fact that nobody gave is absent, never a default: an expression whose result depends on it
 * is in doubt, and doubt is a deny. {@link #path()} is its name in CEL, in the API and in stored policies; never change one.
 */
public enum PolicyFact implements Fact {
    /** The risk tier of the use case, as its current version was tiered. */
    USE_CASE_TIER("use_case.tier", word("minimal", "limited", "high", "prohibited")),
    /** The lane it is in. */
    USE_CASE_LANE("use_case.lane", word("experiment", "production", "oversight")),
    /** Every decision that its tier demands was taken on its current version, and none was voided. */
    USE_CASE_APPROVED("use_case.approved", flag()),
    /** Somebody is accountable for it, and exactly one. */
    USE_CASE_OWNED("use_case.owned", flag()),
    /** Who meets what it makes or decides. */
    USE_CASE_AUDIENCE("use_case.audience", word("internal", "customers", "regulated")),
    /** How much it does without a person. */
    USE_CASE_AUTONOMY("use_case.autonomy", word("draft", "recommend", "act-with-approval", "act-alone")),
    /** The classes of data it was approved to read. */
    USE_CASE_DATA("use_case.data", words(Classes.ALL)),
    /** People outside are told that AI is at work. */
    USE_CASE_DISCLOSED("use_case.disclosed", flag()),
    /** A person takes over when it is wrong or off. */
    USE_CASE_FALLBACK("use_case.fallback", flag()),
    /** The vendor may train its models on what it is given. */
    USE_CASE_VENDOR_TRAINS("use_case.vendor_trains", flag()),
    /** What it makes is shown to people outside without being rewritten. */
    USE_CASE_PUBLISHES("use_case.publishes", flag()),
    /** It makes or alters image, sound, video or text that could pass for human or real. */
    USE_CASE_GENERATES_MEDIA("use_case.generates_media", flag()),
    /** It builds or uses a profile of identifiable people. */
    USE_CASE_PROFILING("use_case.profiling", flag()),
    /** Minors or people in a vulnerable position are among those it reaches. */
    USE_CASE_VULNERABLE("use_case.vulnerable", flag()),
    /** What it changes in other systems. */
    USE_CASE_CHANGES("use_case.changes", words("nothing", "content", "campaigns", "customer-records")),
    /** What it decides or recommends that is kept deterministic or behind a gate. */
    USE_CASE_DECIDES("use_case.decides", words("nothing", "exclusion", "consent", "eligibility", "pricing")),
    /** It decides about people with legal or similarly significant effect, without a person. */
    USE_CASE_LEGAL_EFFECT("use_case.legal_effect", flag()),
    /** It spends money: bids, credits, discounts. */
    USE_CASE_SPENDS("use_case.spends", flag()),
    /** Work stops if it is off for a day. */
    USE_CASE_DEPENDENCY("use_case.dependency", flag()),
    /** Practices that the EU AI Act forbids or fences. */
    USE_CASE_PRACTICES(
            "use_case.practices",
            words("none", "emotion-recognition", "biometric-categorisation", "social-scoring", "manipulation")),
    /** The step of its rollout, by its name; "none" before the first, "unplanned" if nobody planned steps. */
    USE_CASE_ROLLOUT("use_case.rollout", word()),
    /** How much of all it is for that step reaches, in percent; 100 if nobody planned steps. */
    USE_CASE_ROLLOUT_SHARE("use_case.rollout_share", count()),

    /** The classes of data that this action touches. */
    ACTION_DATA("action.data", words(Classes.ALL)),
    /** Whom this action reaches. */
    ACTION_SEGMENT("action.segment", word("internal", "customers", "regulated")),
    /** How many people it reaches. */
    ACTION_RECIPIENTS("action.recipients", count()),
    /** By how much spend changes, up or down, in the workspace's currency; never negative. */
    ACTION_AMOUNT("action.amount", number(0, 1e12)),
    /** How sure the model says it is, from 0 to 1; as reported by the model, calibrated or not. */
    ACTION_CONFIDENCE("action.confidence", number(0, 1)),
    /** What is decided about a person or an offer. */
    ACTION_AREA("action.area", word("none", "pricing", "eligibility", "exclusion", "consent")),
    /** A model decides, instead of suggesting to a rule or a person that does. */
    ACTION_MODEL_DECIDES("action.model_decides", flag()),
    /** It says something about the brand or the product that must be true: price, effect, comparison, award. */
    ACTION_CLAIM("action.claim", flag()),
    /** How much of what is shown AI has made. */
    ACTION_CONTENT("action.content", word("none", "edited", "generated", "interacting")),
    /** It carries the label or notice that says so. */
    ACTION_LABELLED("action.labelled", flag()),
    /** A text that informs the public on matters of public interest (EU AI Act, Article 50(4)). */
    ACTION_PUBLIC_INTEREST("action.public_interest", flag()),
    /** A person has looked at exactly this result and takes responsibility for it. */
    ACTION_REVIEWED("action.reviewed", flag()),
    /** It happens in a sandbox, without effect outside. */
    ACTION_SANDBOX("action.sandbox", flag()),

    /** What the catalogue says about the tool that acts. */
    TOOL_REVIEW("tool.review", word("unreviewed", "approved", "refused")),
    /** Every tool is approved for this use on all of its data. */
    TOOL_APPROVED("tool.approved", flag()),
    /** The classes of data for which every tool is approved in this use. */
    TOOL_DATA("tool.data", words(Classes.ALL)),

    /** What scans have seen the integration do or be able to do. */
    ACCESS_VERBS("access.verbs", words("see", "infer", "store", "change", "trigger")),
    /** The last scan could see all there is to see about it. */
    ACCESS_COMPLETE("access.complete", flag()),

    /** Whether a person or a program asks. */
    ACTOR_KIND("actor.kind", word("person", "automation")),
    /** Keys of the roles of the person, or of the person the program acts for. */
    ACTOR_ROLES("actor.roles", words());

    private static final Map<String, PolicyFact> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PolicyFact::path, Function.identity()));

    private final String path;
    private final FactType type;

    PolicyFact(String path, FactType type) {
        this.path = path;
        this.type = type;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public FactType type() {
        return type;
    }

    public static Optional<PolicyFact> find(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** The classes of data, from the least to the most harmful. */
    private static final class Classes {
        static final String[] ALL = {"public", "internal", "personal", "sensitive", "highly-sensitive", "secret"};
    }
}
