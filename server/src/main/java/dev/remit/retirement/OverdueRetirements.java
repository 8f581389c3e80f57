package dev.remit.retirement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Retired use cases of which something is left after its day. For features that learn of it in their own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class OverdueRetirements {

    private final RetirementRows rows;

    OverdueRetirements(RetirementRows rows) {
        this.rows = rows;
    }

    public List<Retirement> on(LocalDate day) {
        return rows.overdue(day);
    }
}
