package dev.remit.ownership;

import dev.remit.shared.SubjectRef;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which things somebody has to stand for. For features that keep them, in the transaction of an act that left its evidence: one
 * statement, however many.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OwnedThings {

    private final OwnershipRows rows;

    OwnedThings(OwnershipRows rows) {
        this.rows = rows;
    }

    /** From now on each stands in the matrix under its name, and its gaps count. */
    public void expect(Map<SubjectRef, String> names) {
        if (!names.isEmpty()) {
            rows.expect(names);
        }
    }

    public void expect(SubjectRef subject, String name) {
        expect(Map.of(subject, name));
    }

    /** They need owners no more: gone, out of use, or part of something that has owners. Who stood for them stays on record. */
    public void release(Collection<SubjectRef> subjects) {
        if (!subjects.isEmpty()) {
            rows.release(subjects);
        }
    }
}
