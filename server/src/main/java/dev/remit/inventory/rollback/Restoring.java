package dev.remit.inventory.rollback;

import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.UseCaseVersion;
import dev.remit.inventory.entry.Versions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of going back. */
final class Restoring {

    /** What was never submitted has nothing to go back to, and what is retired has ended. */
    private static final Set<UseCaseState> CANNOT = Set.of(UseCaseState.DRAFT, UseCaseState.RETIRED);

    private Restoring() {}

    static boolean possible(UseCase useCase) {
        return !CANNOT.contains(useCase.state());
    }

    /** Those answers and no others. */
    static Map<String, List<String>> answers(UseCaseVersion earlier, Map<String, List<String>> now) {
        Map<String, List<String>> answers = new HashMap<>(earlier.answers());
        now.keySet().forEach(key -> answers.putIfAbsent(key, List.of()));
        return answers;
    }

    /** Empty exactly if the approval of the earlier version holds for it as it is now. */
    static Optional<AskedAnew> askedAnew(Versions.Approved approval, UseCaseVersion earlier, UseCaseVersion now) {
        if (!approval.holds()) {
            return Optional.of(AskedAnew.TAKEN_BACK);
        }
        return earlier.basis().equals(now.basis()) ? Optional.empty() : Optional.of(AskedAnew.RESTS_ON_OTHER);
    }

    /** Whether that is what it is already. */
    static boolean same(UseCaseId id, UseCaseVersion earlier, Map<String, List<String>> now) {
        return earlier.useCase().equals(id) && answered(earlier.answers()).equals(answered(now));
    }

    private static Map<String, List<String>> answered(Map<String, List<String>> answers) {
        Map<String, List<String>> some = new HashMap<>(answers);
        some.values().removeIf(List::isEmpty);
        return some;
    }
}
