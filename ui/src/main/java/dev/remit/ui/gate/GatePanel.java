package dev.remit.ui.gate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.review.ReviewService;
import dev.remit.lifecycle.Criterion;
import dev.remit.lifecycle.GateQueries;
import dev.remit.ownership.OwnershipGap;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.exceptions.ExceptionsNavigation;
import dev.remit.ui.findings.FindingsNavigation;
import dev.remit.ui.incidents.IncidentsNavigation;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.killswitch.KillSwitchNavigation;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.policies.gate.PolicyGatePanel;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What production asks of a use case: each criterion met or not, what keeps it, and where that is put right. */
@org.springframework.stereotype.Component
public record GatePanel(GateQueries gate, PolicyGatePanel policies, ReviewService reviews, CurrentUser user) {

    /** For this person, who may be able to do something about it. */
    public Component of(UseCase useCase, Ages ages) {
        List<Criterion> criteria = gate.production(useCase.id());
        PolicyGatePanel.Row said = policies.of(useCase.id(), ages);
        long open = criteria.stream().filter(Criterion::blocks).count() + (said.open() ? 0 : 1);
        UnorderedList must = list(useCase, criteria.stream().filter(c -> c.key().must()));
        must.add(said.item());
        UnorderedList should =
                list(useCase, criteria.stream().filter(c -> !c.key().must()));
        return new Div(
                new Section(Words.text("gate.must"), must)
                        .sub(open == 0 ? Words.text("gate.open") : Words.text("gate.closed", open)),
                new Section(Words.text("gate.should"), should).sub(Words.text("gate.should.text")));
    }

    private UnorderedList list(UseCase useCase, Stream<Criterion> criteria) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rm-rows", "rm-gate");
        criteria.forEach(criterion -> list.add(row(useCase, criterion)));
        return list;
    }

    private ListItem row(UseCase useCase, Criterion criterion) {
        String key = "gate." + criterion.key().name();
        Div words = new Div(Texts.strong(Words.text(key)));
        words.addClassNames("rm-grow", "rm-task-words");
        ListItem row = new ListItem(verdict(criterion), words);
        if (criterion.key() == Criterion.Key.REVIEWED_IN_TIME && mayReview(useCase)) {
            row.add(Buttons.plain(Words.text("gate.review"), e -> review(useCase)));
        }
        if (criterion.verdict() == Criterion.Verdict.MET) {
            return row;
        }
        if (!criterion.details().isEmpty()) {
            words.add(Texts.quiet(details(criterion)));
        }
        words.add(Texts.caption(Words.text(key + ".do")));
        place(useCase.id(), criterion).ifPresent(to -> row.add(Texts.link(Words.text("gate.there"), to)));
        return row;
    }

    private boolean mayReview(UseCase useCase) {
        return useCase.state() == UseCaseState.APPROVED
                && user.may(Permission.APPROVAL_DECIDE)
                && !useCase.requester().equals(user.actor().person());
    }

    private void review(UseCase useCase) {
        new ReasonDialog(
                        Words.text("gate.review.title", useCase.name()),
                        Words.text("gate.review.text"),
                        Words.text("gate.review"),
                        why -> {
                            reviews.confirm(useCase.id(), why);
                            UI.getCurrent().refreshCurrentRoute(false);
                        })
                .open();
    }

    private static String details(Criterion criterion) {
        return criterion.key() != Criterion.Key.OWNED
                ? String.join(", ", criterion.details())
                : String.join(
                        ", ",
                        criterion.details().stream()
                                .map(OwnershipGap::valueOf)
                                .map(Words::of)
                                .toList());
    }

    private static Glyph verdict(Criterion criterion) {
        return switch (criterion.verdict()) {
            case MET -> Status.OK.glyph(Words.text("gate.met"));
            case UNMET ->
                criterion.key().must()
                        ? Status.BAD.glyph(Words.text("gate.unmet"))
                        : Status.WARN.glyph(Words.text("gate.unmet"));
            case UNKNOWN -> new Glyph(UnknownChip.markup());
        };
    }

    /** Where this person can do something about it, or see more. */
    private Optional<Address> place(UseCaseId id, Criterion criterion) {
        Address page = InventoryNavigation.useCase(id);
        return switch (criterion.key()) {
            case APPROVED, REVIEWED_IN_TIME -> Optional.of(page.with("tab", "decisions"));
            case FITS_PATTERN -> Optional.of(page);
            case OWNED -> Optional.of(page.with("tab", "people"));
            case NOT_STOPPED -> Optional.of(KillSwitchNavigation.stops());
            case NO_GRAVE_FINDING ->
                Optional.of(FindingsNavigation.finding(criterion.details().getFirst()))
                        .filter(f -> user.may(Permission.FINDING_READ));
            case NO_OPEN_INCIDENT ->
                Optional.of(IncidentsNavigation.incident(criterion.details().getFirst()))
                        .filter(i -> user.may(Permission.INCIDENT_READ));
            case DATA_REVIEWED -> Optional.of(Address.of("data-assets")).filter(d -> user.may(Permission.CATALOG_READ));
            case TOOLS_REVIEWED, TOOLS_APPROVED ->
                Optional.of(Address.of("tools")).filter(t -> user.may(Permission.CATALOG_READ));
            case EXCEPTIONS_VALID -> Optional.of(ExceptionsNavigation.of(id));
            case SEEN_BY_SCAN -> Optional.of(Address.of("access")).filter(a -> user.may(Permission.CONNECTION_READ));
        };
    }
}
