package dev.remit.ui.decisions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.remit.approval.Approval;
import dev.remit.approval.ApprovalStep;
import dev.remit.approval.Waiting;
import dev.remit.catalog.approved.ToolApprovalId;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.exceptions.ExceptionsNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.prompts.PromptsNavigation;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Tier, who asked, the clock; the name; how far it is; and the neighbours in the inbox. */
final class ReviewHeader extends Div {

    ReviewHeader(Review review, Optional<Waiting.Place> place) {
        addClassName("rm-page-header");
        Div side = new Div(neighbours(place), steps(review));
        side.addClassName("rm-review-side");
        add(new PageHeader(review.snapshot().title()).meta(facts(review)), side);
    }

    private static Component[] facts(Review review) {
        List<Component> facts = new ArrayList<>();
        if (Tiers.has(review.snapshot().tier())) {
            facts.add(Tiers.component(review.snapshot().tier()));
        }
        facts.add(Texts.quiet(Words.text("review.version", review.snapshot().version())));
        facts.add(Texts.quiet(askedBy(review)));
        page(review).ifPresent(page -> facts.add(Texts.link(Words.text("review.page"), page)));
        review.approval()
                .current()
                .ifPresentOrElse(step -> facts.add(clock(review, step)), () -> facts.add(state(review)));
        return facts.toArray(Component[]::new);
    }

    /** Of the thing itself, where that says more than the facts here. */
    private static Optional<Address> page(Review review) {
        SubjectRef subject = review.approval().subject();
        return switch (subject.kind()) {
            case TOOL_APPROVAL -> Optional.of(ToolApprovalNavigation.approval(new ToolApprovalId(subject.id())));
            case EXCEPTION -> key(review).map(ExceptionsNavigation::exception);
            case PROMPT -> key(review).map(PromptsNavigation::prompt);
            default -> Optional.empty();
        };
    }

    /** What people call it by, if the snapshot says. */
    private static Optional<String> key(Review review) {
        return review.snapshot().facts().stream()
                .filter(fact -> fact.key().equals("key"))
                .flatMap(fact -> fact.values().stream())
                .findFirst();
    }

    private static String askedBy(Review review) {
        String when = review.ages().at(review.approval().rounds().getFirst().openedAt());
        return review.approval().requester().equals(review.names().me())
                ? Words.text("review.asked-by-you", when)
                : Words.text(
                        "review.asked-by", review.names().of(review.approval().requester()), when);
    }

    private static Component clock(Review review, ApprovalStep step) {
        String words =
                review.due().running(step.since().orElseThrow(), step.dueAt().orElseThrow());
        boolean late = review.due().late(step.dueAt().orElseThrow());
        String goal = Words.text("review.clock", words, step.workingHours());
        return late ? Status.LATE.glyph(goal) : Texts.quiet(goal);
    }

    private static Component state(Review review) {
        Approval.State state = review.approval().state();
        Status status = state == Approval.State.APPROVED ? Status.OK : Status.INFO;
        return status.glyph(Words.text("review.state." + state));
    }

    private static OrderedList steps(Review review) {
        OrderedList steps = new OrderedList();
        steps.addClassName("rm-steps");
        steps.getElement().setAttribute("aria-label", Words.text("review.steps"));
        for (ApprovalStep step : review.round().steps()) {
            steps.add(step(review, step));
        }
        return steps;
    }

    private static ListItem step(Review review, ApprovalStep step) {
        String name = review.names().step(step);
        boolean current = review.approval().waiting().stream()
                .anyMatch(waiting -> waiting.id().equals(step.id()));
        if (step.decision().isPresent()) {
            var outcome = step.decision().get().outcome();
            return new ListItem(
                    switch (outcome) {
                        case APPROVED -> Status.OK.glyph(name);
                        case CHANGES_REQUESTED, DECLINED ->
                            Status.BAD.glyph(name + ": " + Words.text("review.outcome." + outcome));
                    });
        }
        boolean mine = review.turn().filter(t -> t.id().equals(step.id())).isPresent();
        ListItem item = new ListItem(new Span(mine ? Words.text("review.step-you", name) : name));
        step.escalated()
                .flatMap(ApprovalStep.Escalation::to)
                .ifPresent(to -> item.add(Status.LATE.glyph(
                        Words.text("review.step-escalated", review.names().orYou(to)))));
        if (current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    /** "J K 1 of 7": the next and the previous decision that waits for this person. */
    private static Div neighbours(Optional<Waiting.Place> place) {
        Div neighbours = new Div();
        neighbours.addClassName("rm-neighbours");
        place.filter(here -> here.of() > 1)
                .ifPresent(here -> neighbours.add(
                        neighbour("J", "review.next", here.next()),
                        neighbour("K", "review.previous", here.previous()),
                        new Span(Words.text("numbers.parts", here.number(), here.of()))));
        return neighbours;
    }

    private static Anchor neighbour(String key, String words, UUID approval) {
        Anchor link = new Anchor(DecisionsNavigation.review(approval).href());
        link.getElement().setAttribute("router-link", "");
        link.getElement().setAttribute("data-key", key.toLowerCase(Locale.ROOT));
        link.getElement().appendChild(new Element("kbd").setText(key));
        Glyph arrow = Icon.RIGHT.glyph();
        arrow.setClassName("rm-backwards", key.equals("K"));
        link.add(arrow);
        link.setAriaLabel(Words.text(words));
        link.setTitle(Words.text(words));
        return link;
    }
}
