package dev.remit.inventory.pattern;

import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.entry.Stamp;
import dev.remit.inventory.entry.UseCases;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps which pattern a use case is held to. */
@Component
class Marks {

    private final UseCases useCases;
    private final Stamp stamp;

    Marks(UseCases useCases, Stamp stamp) {
        this.useCases = useCases;
        this.stamp = stamp;
    }

    void set(UseCaseId id, Optional<PatternRef> pattern) {
        useCases.pattern(id, pattern);
        useCases.touch(id, stamp.now());
    }
}
