package dev.remit.bench;

import dev.remit.bench.timing.Spread;
import java.util.Optional;

/**
 * One line of the output.
 *
 * @param goal its number in the list of goals: P13
 * @param what was measured
 * @param measured with its unit's name in {@code unit}
 * @param floor what it is compared with, measured in the same run
 * @param ratio of the two
 * @param met whether the goal is; empty where the goal asks nothing of this line
 */
record Figure(
        String goal,
        String what,
        String unit,
        Spread measured,
        Optional<Spread> floor,
        Optional<Spread> ratio,
        Optional<Boolean> met) {

    static Figure of(String goal, String what, String unit, Spread measured) {
        return new Figure(goal, what, unit, measured, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Figure over(Spread least, Spread quotient) {
        return new Figure(goal, what, unit, measured, Optional.of(least), Optional.of(quotient), met);
    }

    Figure met(boolean value) {
        return new Figure(goal, what, unit, measured, floor, ratio, Optional.of(value));
    }
}
