package dev.remit.catalog.approved;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogDay;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.CatalogRefusal;
import dev.remit.catalog.Review;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an approval must say to be asked for, and to be given. */
@Component
class ToolApprovalRules {

    static final int MOST_DAYS = 731;
    static final int LONGEST_TEXT = 2_000;

    private final CatalogQueries catalog;
    private final CatalogDay day;

    ToolApprovalRules(CatalogQueries catalog, CatalogDay day) {
        this.catalog = catalog;
        this.day = day;
    }

    LocalDate today() {
        return day.today();
    }

    /** Everything that is wrong, at its field. */
    List<Problem> problems(ToolApprovalDraft draft) {
        List<Problem> problems = new ArrayList<>(toolProblems(draft.tool()));
        ApprovedScope scope = draft.scope();
        if (scope.functions().isEmpty()) {
            problems.add(Problem.at("functions", ToolApprovalRefusal.FUNCTION_MISSING));
        }
        if (scope.classes().isEmpty() && scope.assets().isEmpty()) {
            problems.add(Problem.at("data", ToolApprovalRefusal.DATA_MISSING));
        }
        if (catalog.dataAssetsById(scope.assets()).size() < scope.assets().size()) {
            problems.add(Problem.at("data", ToolApprovalRefusal.ASSET_GONE));
        }
        if (scope.capabilities().isEmpty()) {
            problems.add(Problem.at("capabilities", ToolApprovalRefusal.CAPABILITY_MISSING));
        }
        if (draft.evidence().isEmpty()) {
            problems.add(Problem.at("evidence", ToolApprovalRefusal.EVIDENCE_MISSING));
        }
        tooLong("evidence", draft.evidence()).ifPresent(problems::add);
        tooLong("conditions", draft.conditions()).ifPresent(problems::add);
        LocalDate from = draft.from().orElse(today());
        boolean fits = draft.until()
                .filter(until -> !until.isBefore(from)
                        && !until.isBefore(today())
                        && !until.isAfter(today().plusDays(MOST_DAYS)))
                .isPresent();
        if (!fits) {
            problems.add(Problem.at("until", ToolApprovalRefusal.UNTIL_WRONG, MOST_DAYS));
        }
        return problems;
    }

    /** That there is such a tool, which is not refused as a whole. */
    List<Problem> toolProblems(UUID tool) {
        Optional<AiTool> found =
                Optional.ofNullable(catalog.toolsById(List.of(tool)).get(tool));
        if (found.isEmpty()) {
            return List.of(Problem.of(ToolApprovalRefusal.TOOL_GONE));
        }
        return found.get().review() == Review.REFUSED
                ? List.of(Problem.of(ToolApprovalRefusal.TOOL_IS_REFUSED))
                : List.of();
    }

    String given(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw CatalogRefusal.REASON_MISSING.at("reason");
        }
        RefusedException.throwIfAny(tooLong("reason", why).stream().toList());
        return why;
    }

    private static Optional<Problem> tooLong(String field, String text) {
        return text.length() > LONGEST_TEXT
                ? Optional.of(Problem.at(field, ToolApprovalRefusal.TEXT_TOO_LONG, LONGEST_TEXT))
                : Optional.empty();
    }
}
