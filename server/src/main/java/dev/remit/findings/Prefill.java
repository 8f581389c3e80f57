package dev.remit.findings;

import dev.remit.inventory.IntakePrefill;
import dev.remit.plugin.Capability;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an intake request need not ask, because the scan saw it. */
final class Prefill {

    private Prefill() {}

    static IntakePrefill from(Finding finding) {
        Map<String, List<String>> answers = new HashMap<>();
        boolean changes = Arrays.asList(
                        finding.details().getOrDefault("can", "").split(" "))
                .contains(Capability.CHANGE.name());
        if (changes) {
            answers.put("changes", List.of("content"));
            answers.put("systems", List.of(finding.place()));
        }
        String tool = finding.details().getOrDefault("product", finding.subjectName());
        return new IntakePrefill(
                finding.subjectName() + " · " + finding.place(),
                answers,
                List.of(tool),
                Optional.of(new IntakePrefill.Origin(finding.id().subject(), finding.key())));
    }
}
