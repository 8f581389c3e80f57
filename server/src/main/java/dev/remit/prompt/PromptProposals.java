package dev.remit.prompt;

import dev.remit.approval.ApprovalService;
import dev.remit.catalog.CatalogQueries;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.prompt.review.PromptRequest;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes versions: what is being written, proposed whole, with tests that hold and somebody who answers for it. Going back to an
 * earlier version is a proposal like any other.
 */
@Service
@Transactional
public class PromptProposals {

    private static final int LONGEST_COMMENT = 2_000;
    private static final String MAY_WRITE = "hasAuthority('prompt:write')";

    private final PromptStore store;
    private final PromptQueries queries;
    private final OwnershipQueries ownership;
    private final CurrentUser user;
    private final Ledger ledger;
    private final Asking asking;

    /** How those who decide are asked. */
    @Component("promptAsking")
    record Asking(ApprovalService approvals, CatalogQueries catalog) {}

    PromptProposals(
            PromptStore store,
            PromptQueries queries,
            OwnershipQueries ownership,
            CurrentUser user,
            Ledger ledger,
            Asking asking) {
        this.store = store;
        this.queries = queries;
        this.ownership = ownership;
        this.user = user;
        this.ledger = ledger;
        this.asking = asking;
    }

    /** Proposes what is being written; refused if nobody else here could publish it. Returns the version's number. */
    @PreAuthorize(MAY_WRITE)
    public int propose(PromptId id, String comment) {
        PromptRows.Stored stored = hold(id);
        Prompt draft = stored.draft().orElseThrow(() -> PromptRefusal.NO_DRAFT.because());
        if (published(stored).filter(draft::equals).isPresent()) {
            throw PromptRefusal.NOTHING_CHANGED.because();
        }
        int number = propose(stored, draft, comment);
        store.rows().draft(id, Optional.empty(), user.person());
        store.describe(id);
        return number;
    }

    /** Proposes what an earlier version said. */
    @PreAuthorize(MAY_WRITE)
    public int proposeAgain(PromptId id, int number, String comment) {
        PromptRows.Stored stored = hold(id);
        PromptVersion earlier =
                store.versions().find(id, number).orElseThrow(() -> PromptRefusal.NO_SUCH_VERSION.because(number));
        int proposed = propose(stored, earlier.content(), comment);
        store.describe(id);
        return proposed;
    }

    private int propose(PromptRows.Stored stored, Prompt content, String comment) {
        if (stored.state() == PromptState.RETIRED) {
            throw PromptRefusal.RETIRED.because(stored.key());
        }
        List<Problem> problems = new ArrayList<>(queries.check(content));
        if (ownership.of(stored.id().ref()).accountable().isEmpty()) {
            problems.add(Problem.at("ownership", PromptRefusal.NOBODY_ACCOUNTABLE));
        }
        problems.addAll(commentProblems(comment));
        RefusedException.throwIfAny(problems);
        if (store.versions().proposed(stored.id()).isPresent()) {
            throw PromptRefusal.ALREADY_PROPOSED.because(stored.key());
        }
        int number = store.versions().propose(stored.id(), content, user.person(), comment.strip());
        ledger.append(Act.of("prompt.proposed", stored.id().ref())
                .onVersion(String.valueOf(number))
                .with("prompt", stored.key())
                .because(comment.strip()));
        PromptVersion version = store.versions().find(stored.id(), number).orElseThrow();
        asking.approvals()
                .open(PromptRequest.of(
                        version,
                        asking.catalog().modelsById(content.models()).values(),
                        stored.published().isPresent()));
        return number;
    }

    /** The approval first, as whoever decides does. */
    private PromptRows.Stored hold(PromptId id) {
        asking.approvals().hold(id.ref());
        return store.lock(id);
    }

    private Optional<Prompt> published(PromptRows.Stored stored) {
        return stored.published().isEmpty()
                ? Optional.empty()
                : store.versions()
                        .find(stored.id(), stored.published().getAsInt())
                        .map(PromptVersion::content);
    }

    static List<Problem> commentProblems(String comment) {
        if (comment.isBlank()) {
            return List.of(Problem.at("comment", PromptRefusal.COMMENT_MISSING));
        }
        return comment.strip().length() > LONGEST_COMMENT
                ? List.of(Problem.at("comment", PromptRefusal.COMMENT_TOO_LONG, LONGEST_COMMENT))
                : List.of();
    }
}
