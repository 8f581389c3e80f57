package dev.remit.risk;

/**
 * A rule that holds for a use case.
 *
 * @param id as people cite it, for example {@code AU-04}
 * @param tier what the rule demands at least
 * @param source the standard and clause it follows from
 * @param assumed it holds only because something is not known; its reason says so
 */
public record FiredRule(String id, RiskKind kind, RiskTier tier, String source, boolean assumed) {

    /** The key of the reason, as a marketer reads it, in the message bundle {@code risk}. */
    public String reasonKey() {
        return "risk." + id + (assumed ? ".unknown" : "");
    }

    /** The key of the hint at what would lower it. */
    public String hintKey() {
        return "risk." + id + ".lower";
    }
}
