package dev.remit.ui.disclosures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.control.disclosure.Disclosure;
import dev.remit.control.disclosure.DisclosureDraft;
import dev.remit.control.disclosure.DisclosureId;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.Timeline;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One entry: what was said, what Article 50 asks for, and what a second person does about it. */
@Route(value = DisclosuresNavigation.PATH + "/:" + DisclosureView.KEY, layout = MainLayout.class)
@RequiresPermission(Permission.CONTROL_READ)
@PermitAll
@StyleSheet("context://css/controls.css")
class DisclosureView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String KEY = "disclosure";
    private static final int TIMELINE = 20;

    private final transient DisclosureDesk desk;
    private final transient Ages ages;
    private String name = "";

    DisclosureView(DisclosureDesk desk, Ages ages) {
        this.desk = desk;
        this.ages = ages;
        addClassName("rm-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DisclosureAddress.id(event));
    }

    private void show(DisclosureId id) {
        Disclosure now = desk.queries().find(id).orElseThrow(NotFoundException::new);
        name = now.said().name();
        Div main = new Div(
                new Section(Words.text("disclosures.said"), facts(now)),
                new Section(Words.text("disclosures.history"), new Timeline(ages, cursor -> desk.ledger()
                        .timeline(id.ref(), cursor, TIMELINE))));
        main.addClassName("rm-form-main");
        Div side = new Div(new ProposalCallout(now.said().proposal()), standing(now));
        side.addClassNames("rm-rail", "rm-connector");
        Div columns = new Div(main, side);
        columns.addClassName("rm-form-columns");
        removeAll();
        add(
                new PageHeader(name)
                        .meta(
                                new Span(DisclosureWords.of(now.said().kind())),
                                new Glyph(DisclosureWords.state(now.state())),
                                new Span(Words.text("disclosures.version", now.version())))
                        .actions(actions(now)),
                columns);
    }

    private Facts facts(Disclosure now) {
        DisclosureDraft said = now.said();
        Facts facts = new Facts()
                .fact(Words.text("disclosures.nature"), DisclosureWords.what(said))
                .fact(Words.text("disclosures.traits"), DisclosureWords.traits(said))
                .fact(Words.text("disclosures.label"), DisclosureWords.decision(said))
                .fact(Words.text("disclosures.reason"), said.reason())
                .fact(Words.text("disclosures.marking"), DisclosureWords.marking(said))
                .fact(Words.text("disclosures.proof"), said.proof())
                .fact(Words.text("disclosures.location"), said.location())
                .fact(Words.text("disclosures.review"), ages.on(said.reviewOn()) + " · " + ages.due(said.reviewOn()));
        said.useCase()
                .ifPresent(id -> facts.fact(
                        Words.text("disclosures.use-case"),
                        Texts.link(now.useCaseName().orElse(""), InventoryNavigation.useCase(id))));
        return facts;
    }

    private Section standing(Disclosure now) {
        Facts facts = new Facts()
                .fact(
                        Words.text("disclosures.author"),
                        new Span(person(now.author()) + " · "),
                        Texts.time(now.writtenAt(), ages));
        now.decided().ifPresent(decided -> {
            facts.fact(
                    DisclosureWords.of(now.state()),
                    new Span(person(decided.by()) + " · "),
                    Texts.time(decided.at(), ages));
            decided.note().ifPresent(note -> facts.fact(Words.text("disclosures.reason"), note));
        });
        return new Section(Words.text("disclosures.who"), facts);
    }

    private String person(PersonId id) {
        return desk.people().find(id).map(Person::name).orElse("");
    }

    private Component[] actions(Disclosure now) {
        List<Component> actions = new ArrayList<>();
        boolean open = now.state() != Disclosure.State.ENDED;
        boolean decides = now.state() == Disclosure.State.WAITING && desk.approves(now);
        if (open && desk.writes()) {
            if (!decides) {
                actions.add(ask("end", now, why -> desk.service().end(now.id(), why)));
            }
            actions.add(Buttons.link(Words.text("disclosures.change"), DisclosuresNavigation.change(now.id())));
        }
        if (decides) {
            actions.add(ask("return", now, why -> desk.service().sendBack(now.id(), now.version(), why)));
            actions.add(Buttons.primary(Words.text("disclosures.approve"), e -> {
                desk.service().approve(now.id(), now.version());
                Notice.done(Words.text("disclosures.approved", now.said().name()));
                show(now.id());
            }));
        }
        return actions.toArray(Component[]::new);
    }

    private Component ask(String act, Disclosure now, Consumer<String> doing) {
        return Buttons.plain(Words.text("disclosures." + act), e -> new ReasonDialog(
                        Words.text("disclosures." + act + ".title", now.said().name()),
                        Words.text("disclosures." + act + ".consequence"),
                        Words.text("disclosures." + act),
                        why -> {
                            doing.accept(why);
                            show(now.id());
                        })
                .open());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("disclosures.nav"), DisclosuresNavigation.PATH), Crumb.here(name));
    }
}
