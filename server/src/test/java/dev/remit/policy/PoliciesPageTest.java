package dev.remit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.policy.cel.Conditions;
import dev.remit.policy.fact.Action;
import dev.remit.policy.fact.FactType;
import dev.remit.policy.fact.PolicyFact;
import dev.remit.policy.obligation.Obligation;
import dev.remit.policy.obligation.ObligationKind;
import dev.remit.policy.obligation.ObligationParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of policies in the documentation is what the code decides by. */
class PoliciesPageTest {

    private static final Path PAGE = Path.of("../docs/policies.md");
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.policy");

    @Test
    @Tag("approved")
    void theDocumentationNamesEveryFactAndEveryPolicyOfTheStarterPack() throws IOException {
        String page = page();
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("a fact or a policy changed: read the difference, then ./remit approve")
                .isEqualTo(page);
    }

    private static String page() {
        return """
                # Policies

                Generated from `PolicyFact`, `Action`, `ObligationKind` and `policy/starter-v1.yaml`; after a change `./remit approve`.

                A policy is a condition in CEL over the facts below, with an effect. A decision is asked for one action on what is known;
                of the policies in force that apply to the action, each speaks if its condition is true. Deny wins; approvals accumulate;
                obligations unite and go with what is not denied. A fact that is not given is not known: a condition whose result depends
                on it is in doubt, and any doubt denies and names what is missing. What no policy allows is denied.

                A version of a policy is proposed whole, with cases that hold, and counts once somebody else has published it: with the next
                decision, on every node. Going back to an earlier version and putting a policy out of force are proposals, too.

                Programs ask by the decision API before they act ([how](how-to/call-the-api.md)). What each asked and was answered stands in
                the decision log for 400 days (`remit.decisions.keep-days`), and its hash in the ledger for good. Facts that begin with
                `use_case` come from the register alone; of other facts, what Remit has observed counts before what a program says, and the
                answer names the difference.

                The console asks before a use case goes live. A denial keeps it where it is and names the policies; an approval that a policy
                asks for is there if somebody who holds the role decided in the approval of what the use case is now, or approves it on its
                page under Decisions. Where no policy in force is about going live, the approval alone decides.

                A condition has at most 4,000 characters and 300 parts, walks at most 10,000 elements, and is refused if it compares a fact
                with a word that the fact can never have.

                ## Actions

                """
                + rows(
                        Stream.of(Action.values()).map(a -> "| `" + a.code() + "` | " + word(a) + " |"),
                        "action",
                        "asked before")
                + """

                ## Facts

                """
                + rows(
                        Stream.of(PolicyFact.values())
                                .map(f -> "| `" + f.path() + "` | " + type(f.type()) + " | " + word(f) + " |"),
                        "fact",
                        "values",
                        "says")
                + """

                ## Obligations

                """
                + rows(
                        Stream.of(ObligationKind.values())
                                .map(o -> "| `" + o.code() + "` | " + word(o) + " | "
                                        + o.parameter()
                                                .map(PoliciesPageTest::parameter)
                                                .orElse(" | ") + " |"),
                        "obligation",
                        "whoever acts sees to it that they",
                        "made exact by",
                        "two policies together")
                + """

                An obligation is written by its name, or with what makes it exact:

                ```yaml
                obligations:
                  - log
                  - obligation: keep-region
                    regions: [EU, CH]
                  - obligation: limit-retention
                    days: 30
                ```

                What is not said leaves it to whoever acts. What several policies ask for is united so that all of it is kept, in any order
                alike (`ObligationLawsTest`). Where regions have nothing in common nobody can keep both: the action is denied, with the reason
                `OBLIGATIONS` that names who asked for what. A policy's own obligation names one region at least.

                ## Exceptions

                A granted [exception](lifecycle.md#exceptions) of a use case from a policy counts in every decision about it until its last day:
                the policy is named with the exception and its end, and has no part in the decision: it neither denies nor asks for approval
                nor obliges. It allows nothing either: what no other policy allows is denied. A policy that allows goes on allowing, and a
                prohibited use case has no exceptions. With the day the answer is back, whether or not anything runs.
                """
                + """

                ## The starter pack

                """
                + StarterPack.policies(new Conditions()).stream()
                        .map(PoliciesPageTest::section)
                        .collect(Collectors.joining("\n"));
    }

    private static String parameter(ObligationParameter parameter) {
        String values = parameter == ObligationParameter.DAYS
                ? "1 to " + ObligationParameter.MOST_DAYS
                : parameter.words().isEmpty() ? "keys of roles" : String.join(", ", parameter.words());
        String law =
                switch (parameter.law()) {
                    case ALL_OF_BOTH -> "what either names";
                    case COMMON_TO_BOTH -> "what both name";
                    case LESS_OF_BOTH -> "the lower number";
                };
        return "`" + parameter.code() + "`: " + values + " | " + law;
    }

    private static String obligation(Obligation one) {
        String exact = one.words()
                .map(words -> String.join(", ", words))
                .or(() -> one.days().map(days -> days + " days"))
                .orElse("");
        return one.kind().code() + (exact.isEmpty() ? "" : " (" + exact + ")");
    }

    private static String rows(Stream<String> rows, String... columns) {
        return "| " + String.join(" | ", columns) + " |\n|" + " --- |".repeat(columns.length) + "\n"
                + rows.collect(Collectors.joining("\n")) + "\n";
    }

    private static String word(Enum<?> constant) {
        return WORDS.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static String type(FactType type) {
        String words = String.join(", ", type.words());
        return switch (type.shape()) {
            case WORD -> words.isEmpty() ? "a word" : "one of " + words;
            case WORDS -> words.isEmpty() ? "a list of words" : "a list of " + words;
            case FLAG -> "true, false";
            case NUMBER -> "a number from " + (long) type.least() + " to " + (long) type.most();
            case COUNT -> "a whole number from 0";
        };
    }

    private static String section(Policy policy) {
        return "### " + policy.id() + " " + policy.name() + "\n\n" + policy.reason() + "\n\n- Effect: "
                + policy.effect().code() + line("of", policy.approvers().stream())
                + "\n- Actions: "
                + policy.actions().stream().sorted().map(Action::code).collect(Collectors.joining(", "))
                + line("\n- Obligations:", policy.obligations().stream().map(PoliciesPageTest::obligation))
                + "\n- Source: " + policy.source() + "\n\n```\n" + policy.when() + "\n```\n";
    }

    private static String line(String label, Stream<String> words) {
        String list = words.sorted().collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : (label.startsWith("\n") ? label : " " + label) + " " + list;
    }
}
