package dev.remit.rollout;

/**
 * How far a use case reaches for a while.
 *
 * @param name as people and policies call it: "5 %", "Ireland", "Newsletter only"
 * @param share of all it is for, in percent
 * @param criterion what must hold before it begins
 */
public record RolloutStep(String name, int share, String criterion) {

    public RolloutStep {
        name = name.strip();
        criterion = criterion.strip();
    }
}
