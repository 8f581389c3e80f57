package dev.remit.approval.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page of checklists in the documentation is what is shipped. */
class ChecklistsPageTest {

    private static final Path PAGE = Path.of("../docs/checklists.md");

    @Test
    @Tag("approved")
    void theDocumentationNamesEveryCheckOfEveryReviewer() throws IOException {
        String page = page();
        if (Boolean.getBoolean("remit.approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("a check changed: read the difference, then ./remit approve")
                .isEqualTo(page);
    }

    private static String page() {
        return """
                # What reviewers check

                Generated from `approval/workflows-3.json`; after a change `./remit approve`. How it works: [approvals](approvals.md).

                Nothing is approved while a check of the step is open. Where evidence is named, the reviewer writes what it is or gives its
                address; what was checked, and on which evidence, is kept with the decision and stands in the ledger.

                """
                + new TreeMap<>(ApprovalPlans.checklists())
                        .entrySet().stream().map(ChecklistsPageTest::list).collect(Collectors.joining("\n"));
    }

    private static String list(Map.Entry<String, List<PlannedCheck>> list) {
        return "## " + list.getKey()
                + "\n\n| check | what must be true | evidence | tiers |\n| --- | --- | --- | --- |\n"
                + list.getValue().stream()
                        .map(check -> "| `" + check.key() + "` | " + check.text() + " | "
                                + check.evidence().orElse("the reviewer's word") + " | "
                                + check.tiers()
                                        .map(tiers -> tiers.stream().sorted().collect(Collectors.joining(", ")))
                                        .orElse("all")
                                + " |\n")
                        .collect(Collectors.joining());
    }
}
