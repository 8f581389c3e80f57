package dev.remit.catalog.vendor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The vendors about whom something was known that is not any more. For features that learn of it in their own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ExpiredAnswers {

    private final VendorRows rows;
    private final Diligence diligence;

    ExpiredAnswers(VendorRows rows, Diligence diligence) {
        this.rows = rows;
        this.diligence = diligence;
    }

    /** A vendor and the questions whose answers are over. */
    public record Expired(UUID vendor, String name, List<String> questions) {}

    public List<Expired> on(LocalDate day) {
        return rows.expired(diligence.keys(), day);
    }
}
