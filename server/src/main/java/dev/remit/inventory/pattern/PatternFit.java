package dev.remit.inventory.pattern;

import dev.remit.inventory.Lane;
import dev.remit.risk.Fact;
import dev.remit.risk.UseCaseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a use case still is what its pattern covers. A fact that gets riskier never makes one fit that did not.
 *
 * @param misfits in the order of the pattern's limits; empty: it fits
 */
public record PatternFit(Pattern pattern, List<Misfit> misfits) {

    public PatternFit {
        misfits = List.copyOf(misfits);
    }

    /**
     * One limit that is not kept.
     *
     * @param because what goes beyond it
     * @param doubtful nobody knows whether it does
     */
    public record Misfit(String because, boolean doubtful) {}

    /** By what is known now; what was not asked goes beyond nothing. */
    public static PatternFit of(Pattern pattern, UseCaseFacts facts, Optional<Lane> lane) {
        List<Misfit> misfits = new ArrayList<>();
        for (Pattern.Limit limit : pattern.limits()) {
            boolean beyond = facts.of(limit.fact()).stream().anyMatch(value -> beyond(limit, value));
            if (beyond || facts.isUnknown(limit.fact())) {
                misfits.add(new Misfit(limit.because(), !beyond));
            }
        }
        pattern.lane()
                .filter(stay -> lane.filter(now -> now != stay.stays()).isPresent())
                .ifPresent(stay -> misfits.add(new Misfit(stay.because(), false)));
        return new PatternFit(pattern, misfits);
    }

    private static boolean beyond(Pattern.Limit limit, String value) {
        Fact fact = limit.fact();
        return !value.equals(Fact.UNKNOWN)
                && fact.scale().indexOf(value) > fact.scale().indexOf(limit.atMost());
    }

    /** Whether it keeps within every limit, for all that is known. */
    public boolean fits() {
        return misfits.isEmpty();
    }

    /** Whether it certainly goes beyond one. */
    public boolean broken() {
        return misfits.stream().anyMatch(misfit -> !misfit.doubtful());
    }
}
