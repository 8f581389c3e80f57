package dev.remit.approval.discussion;

import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalRefusal;
import dev.remit.approval.event.Mentioned;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about an approval. Whoever may read it may speak, before and after it is decided; nothing said is changed. */
@Service
@Transactional
public class DiscussionService {

    /** As long as anything said may be. */
    public static final int LONGEST = 4_000;

    private static final String MAY = "hasAuthority('approval:read')";

    private final RemarkRows rows;
    private final ApprovalQueries approvals;
    private final DiscussionQueries queries;
    private final CurrentUser user;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    DiscussionService(
            RemarkRows rows,
            ApprovalQueries approvals,
            DiscussionQueries queries,
            CurrentUser user,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.approvals = approvals;
        this.queries = queries;
        this.user = user;
        this.ledger = ledger;
        this.events = events;
    }

    /** Says something. */
    @PreAuthorize(MAY)
    public UUID comment(UUID approval, String text) {
        return say(approval, Remark.Kind.COMMENT, text, Optional.empty());
    }

    /** Asks something about what is to be decided, and waits for an answer. */
    @PreAuthorize(MAY)
    public UUID ask(UUID approval, String question) {
        return say(approval, Remark.Kind.QUESTION, question, Optional.empty());
    }

    @PreAuthorize(MAY)
    public UUID answer(UUID approval, UUID question, String answer) {
        Approval known = known(approval);
        if (!rows.asked(known.id(), question)) {
            throw ApprovalRefusal.QUESTION_UNKNOWN.because();
        }
        return say(approval, Remark.Kind.ANSWER, answer, Optional.of(question));
    }

    private UUID say(UUID id, Remark.Kind kind, String said, Optional<UUID> answers) {
        Approval approval = known(id);
        String text = text(said);
        Set<PersonId> mentioned = Mentions.in(text, text.contains("@") ? queries.listeners() : List.of()).stream()
                .flatMap(mention -> mention.people().stream())
                .collect(Collectors.toSet());
        UUID remark = rows.insert(
                new RemarkRows.Written(id, approval.round().number(), kind, text, answers, mentioned), user.person());
        Act act = act(approval, kind).because(text).with("remark", remark.toString());
        Act answering = answers.map(question -> act.with("question", question.toString()))
                .orElse(act);
        ledger.append(mentioned.isEmpty() ? answering : answering.with("mentions", ids(mentioned)));
        tell(approval, remark, mentioned);
        return remark;
    }

    private Approval known(UUID id) {
        return approvals.find(id).orElseThrow(() -> ApprovalRefusal.NOT_FOUND.because());
    }

    private void tell(Approval approval, UUID remark, Set<PersonId> mentioned) {
        Set<PersonId> others = new HashSet<>(mentioned);
        others.remove(user.person());
        if (!others.isEmpty()) {
            String title = approval.round().snapshot().title();
            events.publishEvent(new Mentioned(approval.id(), remark, approval.subject(), title, user.person(), others));
        }
    }

    private static Act act(Approval approval, Remark.Kind kind) {
        String name =
                switch (kind) {
                    case QUESTION -> "approval.asked";
                    case ANSWER -> "approval.answered";
                    case COMMENT -> "approval.commented";
                };
        return Act.of(name, approval.subject())
                .onVersion(approval.round().snapshot().version())
                .with("approval", approval.id().toString())
                .with("round", String.valueOf(approval.round().number()))
                .with("hash", approval.round().hash());
    }

    private static String text(String said) {
        String text = said.strip();
        if (text.isEmpty()) {
            throw ApprovalRefusal.TEXT_MISSING.at("text");
        }
        if (text.length() > LONGEST) {
            throw ApprovalRefusal.TEXT_TOO_LONG.at("text", LONGEST);
        }
        return text;
    }

    private static String ids(Set<PersonId> people) {
        return people.stream().map(PersonId::toString).sorted().collect(Collectors.joining(" "));
    }
}
