package dev.remit.rollout;

import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of the steps of a rollout; everything that does not is named at its step. */
final class RolloutRules {

    static final int FEWEST = 2;
    static final int MOST = 10;
    static final int LONGEST_NAME = 60;
    static final int LONGEST_CRITERION = 500;
    private static final int ALL = 100;

    private final List<RolloutStep> steps;
    private final List<Problem> problems = new ArrayList<>();

    private RolloutRules(List<RolloutStep> steps) {
        this.steps = steps;
    }

    /** Empty: nothing is wrong. */
    static List<Problem> problems(List<RolloutStep> steps) {
        RolloutRules rules = new RolloutRules(steps);
        if (steps.size() < FEWEST) {
            return List.of(Problem.at("steps", RolloutRefusal.TOO_FEW_STEPS, FEWEST));
        }
        if (steps.size() > MOST) {
            return List.of(Problem.at("steps", RolloutRefusal.TOO_MANY_STEPS, MOST));
        }
        rules.names();
        rules.shares();
        rules.criteria();
        return List.copyOf(rules.problems);
    }

    private void names() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            String name = steps.get(i).name();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                wrong(RolloutRefusal.NAME_INVALID, i + 1, LONGEST_NAME);
            } else if (!seen.add(name)) {
                wrong(RolloutRefusal.NAME_TWICE, i + 1, name);
            }
        }
    }

    private void shares() {
        int before = 0;
        for (int i = 0; i < steps.size(); i++) {
            int share = steps.get(i).share();
            if (share < 1 || share > ALL) {
                wrong(RolloutRefusal.SHARE_INVALID, i + 1);
                return;
            }
            if (share < before) {
                wrong(RolloutRefusal.SHARE_NOT_RISING, i + 1, before);
                return;
            }
            before = share;
        }
        if (before != ALL) {
            wrong(RolloutRefusal.LAST_IS_NOT_ALL);
        }
    }

    private void criteria() {
        for (int i = 0; i < steps.size(); i++) {
            String criterion = steps.get(i).criterion();
            if (criterion.isEmpty() || criterion.length() > LONGEST_CRITERION) {
                wrong(RolloutRefusal.CRITERION_MISSING, i + 1, LONGEST_CRITERION);
            }
        }
    }

    private void wrong(RolloutRefusal refusal, Object... args) {
        problems.add(Problem.at("steps", refusal, args));
    }
}
