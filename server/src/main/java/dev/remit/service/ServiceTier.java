package dev.remit.service;

import java.util.List;
import java.util.Locale;

/** How much of a decision an offer takes. {@link #code()} is stored; never change one. */
public enum ServiceTier {
    /** Tier 1: begin at once, within what is approved. */
    SELF_SERVICE("minimal"),
    /** Tier 2: reviewers decide first. */
    REVIEWED("limited", "high"),
    /** Tier 3: in a sandbox only, without effect outside; nobody decides on it, so nothing is measured. */
    SANDBOX;

    private final List<String> riskTiers;

    ServiceTier(String... riskTiers) {
        this.riskTiers = List.of(riskTiers);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Codes of the risk tiers whose decisions are its time. */
    List<String> riskTiers() {
        return riskTiers;
    }
}
