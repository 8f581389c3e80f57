package dev.remit.ui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.approval.Snapshot;
import dev.remit.approval.Snapshot.Fact;
import dev.remit.shared.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Snapshots of every age read the same. */
class FactWordsTest {

    private static final List<Fact> CODED = List.of(
            Fact.coded("tool", List.of("DeepL")),
            Fact.coded("functions", List.of("content")),
            Fact.coded("data", List.of("personal", "Support tickets")),
            Fact.coded("can", List.of("see", "infer")),
            Fact.coded("systems", List.of("any-system")),
            Fact.coded("conditions", List.of("none")));

    /** As they were kept before the console had words for them. */
    private static final List<Fact> IN_WORDS = List.of(
            Fact.of("tool", "Tool", "DeepL"),
            Fact.of("functions", "For", "content"),
            Fact.of("data", "On which data", "personal", "Support tickets"),
            Fact.of("can", "May", "see", "infer"),
            Fact.of("systems", "Where", "in any system"),
            Fact.of("conditions", "Conditions", "none"));

    @Test
    void codesOfAToolsApprovalAreToldInWords() {
        assertThat(told(SubjectKind.TOOL_APPROVAL, CODED).facts())
                .contains(
                        Fact.of("functions", "For", "Content"),
                        Fact.of("data", "On which data", "personal", "Support tickets"),
                        Fact.of("systems", "Where", "in any system"))
                .noneMatch(fact -> fact.label().equals(fact.key()));
    }

    @Test
    void whatWasKeptInWordsReadsTheSameSoThatNothingSeemsChanged() {
        Snapshot now = told(SubjectKind.TOOL_APPROVAL, CODED);
        Snapshot then = told(SubjectKind.TOOL_APPROVAL, IN_WORDS);
        assertThat(then.facts()).isEqualTo(now.facts());
        assertThat(now.changesFrom(then)).isEmpty();
    }

    @Test
    void factsWithoutWordsOfTheConsoleStayAsTheyWereKept() {
        List<Fact> asked = List.of(Fact.of("data", "Which data?", "personal", "none"));
        assertThat(told(SubjectKind.USE_CASE, asked).facts()).isEqualTo(asked);
    }

    private static Snapshot told(SubjectKind kind, List<Fact> facts) {
        return FactWords.told(kind, new Snapshot("DeepL: content", "1", "any", "", facts, List.of(), List.of()));
    }
}
