package dev.remit.findings.raising;

import dev.remit.catalog.vendor.ExpiredAnswers;
import dev.remit.catalog.vendor.VendorAnswered;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingKind;
import dev.remit.findings.Severity;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was known about a vendor and is not any more: one finding for each, which is its Accountable's until somebody has answered
 * again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VendorFindings {

    private final ExpiredAnswers answers;
    private final FindingRaising findings;
    private final TaskOwners owners;
    private final Deadlines deadlines;

    VendorFindings(ExpiredAnswers answers, FindingRaising findings, TaskOwners owners, Deadlines deadlines) {
        this.answers = answers;
        this.findings = findings;
        this.owners = owners;
        this.deadlines = deadlines;
    }

    void look() {
        answers.on(deadlines.today()).forEach(this::raise);
    }

    private void raise(ExpiredAnswers.Expired expired) {
        Raised raised = Raised.of(FindingKind.VENDOR_EXPIRED, Severity.MEDIUM, ref(expired.vendor()), expired.name())
                .with("questions", String.join(" ", expired.questions()));
        findings.raise(List.of(raised), new Raised.Place(Optional.empty(), expired.name()), ref(expired.vendor()));
        owners.ofVendor(ref(expired.vendor())).ifPresent(person -> findings.give(raised, person));
    }

    @EventListener
    void onAnswered(VendorAnswered answered) {
        boolean over = answers.on(deadlines.today()).stream()
                .anyMatch(expired -> expired.vendor().equals(answered.vendor()));
        if (!over) {
            findings.end(
                    ref(answered.vendor()),
                    Set.of(FindingKind.VENDOR_EXPIRED),
                    CloseReason.FIXED,
                    "Every answer holds again.");
        }
    }

    private static SubjectRef ref(UUID vendor) {
        return new SubjectRef(SubjectKind.VENDOR, vendor);
    }
}
