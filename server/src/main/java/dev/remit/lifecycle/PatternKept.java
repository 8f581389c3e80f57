package dev.remit.lifecycle;

import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.inventory.pattern.PatternFit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a use case still is what the pattern covers that it was made from; nothing is asked of one that was made from none. */
@Component
class PatternKept implements Inspector {

    private final UseCaseQueries useCases;

    PatternKept(UseCaseQueries useCases) {
        this.useCases = useCases;
    }

    @Override
    public List<Criterion> look(UseCase useCase) {
        return useCases.fit(useCase.id()).map(PatternKept::criterion).stream().toList();
    }

    private static Criterion criterion(PatternFit fit) {
        List<String> beyond =
                fit.misfits().stream().map(PatternFit.Misfit::because).toList();
        return fit.fits() || fit.broken()
                ? Criterion.without(Criterion.Key.FITS_PATTERN, beyond)
                : new Criterion(Criterion.Key.FITS_PATTERN, Criterion.Verdict.UNKNOWN, beyond);
    }
}
