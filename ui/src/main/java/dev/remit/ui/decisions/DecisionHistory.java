package dev.remit.ui.decisions;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalQueries;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Decision;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** The approvals of one thing, newest first: who decided what, with which reason, and who is waited for, each leading to its page. */
@Component
public final class DecisionHistory {

    private final ApprovalQueries approvals;
    private final People people;
    private final CurrentUser user;

    DecisionHistory(ApprovalQueries approvals, People people, CurrentUser user) {
        this.approvals = approvals;
        this.people = people;
        this.user = user;
    }

    public Section of(SubjectRef subject, Ages ages) {
        String title = Words.text("decisions.history");
        List<Approval> history = approvals.history(subject);
        if (history.isEmpty()) {
            return new Section(title, Texts.body(Words.text("decisions.history.none")));
        }
        Names names = Names.of(
                people,
                user.person(),
                history.stream()
                        .flatMap(a -> Names.mentioned(a).stream())
                        .distinct()
                        .toList());
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-found", "rm-found-stacked");
        history.forEach(approval -> list.add(approval(approval, names, ages)));
        return new Section(title, list);
    }

    private static ListItem approval(Approval approval, Names names, Ages ages) {
        OrderedList said = new OrderedList();
        said.addClassName("rm-said");
        for (Approval.Round round : approval.rounds()) {
            for (ApprovalStep step : round.steps()) {
                step.decision().ifPresent(decision -> said.add(decision(round, step, decision, names, ages)));
            }
        }
        approval.waiting().forEach(step -> said.add(waiting(step, names, ages)));
        String version = approval.round().snapshot().version();
        return new ListItem(
                new Paragraph(
                        Texts.link(
                                Words.text("decisions.history.on", version), DecisionsNavigation.review(approval.id())),
                        Texts.quiet(" " + Words.text("decisions.state." + approval.state()) + " "),
                        Texts.time(approval.round().openedAt(), ages)),
                said);
    }

    private static ListItem waiting(ApprovalStep step, Names names, Ages ages) {
        ListItem waits = new ListItem(
                Status.INFO.glyph(Words.text("decisions.history.waits", names.step(step))),
                Texts.quiet(" "
                        + Words.text(
                                "decisions.history.due", ages.at(step.dueAt().orElseThrow()))));
        waits.addClassNames("rm-said-waits", "rm-status-wrap");
        return waits;
    }

    private static ListItem decision(
            Approval.Round round, ApprovalStep step, Decision decision, Names names, Ages ages) {
        Span sentence = new Span(
                Texts.strong(names.voice(decision)),
                new Span(" "
                        + Words.text(
                                "review.said." + decision.outcome(),
                                names.step(step),
                                round.snapshot().version(),
                                ages.at(decision.at()))));
        decision.reason().ifPresent(reason -> {
            Span quote = new Span(" “" + reason + "”");
            quote.addClassName("rm-quote");
            sentence.add(quote);
        });
        ListItem item = new ListItem(new Glyph(Avatar.initials(names.of(decision.by()))), sentence);
        if (round.voided().isPresent()) {
            item.add(Texts.warn(Words.text("review.said.void")));
        }
        return item;
    }
}
