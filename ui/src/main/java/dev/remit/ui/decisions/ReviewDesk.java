package dev.remit.ui.decisions;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.DecisionService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.PersonId;
import dev.remit.ui.approvals.DueClock;
import dev.remit.ui.decisions.context.Surroundings;
import dev.remit.ui.decisions.discussion.Discussions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the review page reads from and acts by. */
@Component
@UIScope
record ReviewDesk(
        ApprovalQueries queries,
        DecisionService service,
        Discussions discussions,
        Surroundings surroundings,
        StuckSteps stuck,
        People people,
        CurrentUser user,
        DueClock clock) {

    /** Everything that is bound to the snapshot, read at one moment. */
    Optional<Review> read(UUID id) {
        return queries.see(id).map(this::review);
    }

    private Review review(ApprovalQueries.Seen seen) {
        Approval approval = seen.approval();
        List<PersonId> mentioned = new ArrayList<>(Names.mentioned(approval));
        seen.turn().ifPresent(mine -> mentioned.add(mine.as().person()));
        return new Review(
                approval,
                seen.earlier(),
                Names.of(people, user.person(), mentioned),
                seen.turn(),
                clock.ages(),
                clock.words());
    }
}
