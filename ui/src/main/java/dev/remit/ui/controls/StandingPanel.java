package dev.remit.ui.controls;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.control.ControlEvidence;
import dev.remit.control.ControlStatus;
import dev.remit.control.UseCaseControls;
import dev.remit.control.UseCaseControls.Standing;
import dev.remit.control.file.EvidenceFile;
import dev.remit.control.library.Control;
import dev.remit.control.library.Judgement;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.exceptions.ExceptionsNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One control of a use case: why it applies or does not, what shows it, and what can be done about that. */
final class StandingPanel extends Div {

    private final transient UseCaseControls controls;
    private final transient ControlDesk desk;
    private final transient Ages ages;
    private final transient Runnable changed;

    StandingPanel(UseCaseControls controls, Standing standing, ControlDesk desk, Ages ages, Runnable changed) {
        this.controls = controls;
        this.desk = desk;
        this.ages = ages;
        this.changed = changed;
        addClassName("rm-control-standing");
        Control control = standing.judgement().control();
        add(
                new Section(
                        ControlWords.name(control),
                        new Glyph(ControlWords.status(standing.status())),
                        Texts.body(control.text()),
                        Texts.link(Words.text("controls.detail"), ControlsNavigation.control(control.key()))),
                why(standing.judgement()),
                evidence(standing));
        standing.exception()
                .ifPresent(exception -> addComponentAsFirst(new Callout(
                        Callout.Kind.INFO,
                        Words.text("controls.excepted", ages.on(exception.lastDay())),
                        Texts.link(exception.key(), ExceptionsNavigation.exception(exception.key())))));
    }

    private static Section why(Judgement judgement) {
        Section section =
                new Section(Words.text("controls.why." + judgement.verdict().name()));
        List<Component> content = new ArrayList<>();
        content.add(Texts.body(judgement.control().where()));
        if (judgement.verdict() == Judgement.Verdict.DOUBT) {
            content.add(Texts.warn(Words.text("controls.cannot-tell", ControlWords.missing(judgement))));
        }
        UnorderedList facts = new UnorderedList();
        facts.addClassName("rm-rows");
        ControlWords.known(judgement).forEach(fact -> facts.add(new ListItem(fact)));
        content.add(facts);
        section.show(content.toArray(Component[]::new));
        return section;
    }

    private Section evidence(Standing standing) {
        Control control = standing.judgement().control();
        List<Component> content = new ArrayList<>();
        content.add(Texts.body(control.evidence().shows()));
        if (standing.status() != ControlStatus.NOT_APPLICABLE && desk.gives()) {
            content.add(Buttons.primary(
                    Words.text("controls.give"),
                    e -> new EvidenceDialog(controls, control, desk.service(), changed).open()));
        }
        if (!standing.evidence().isEmpty()) {
            content.add(list(standing.evidence()));
        }
        return new Section(Words.text("controls.evidence"), content.toArray(Component[]::new))
                .sub(ControlWords.evidence(control));
    }

    private Component list(List<ControlEvidence> given) {
        Map<PersonId, Person> people = desk.people()
                .byId(given.stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(one.givenBy()), one.decided().map(ControlEvidence.Decided::by).stream()))
                        .toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-evidence-list");
        given.forEach(one -> list.add(item(one, people)));
        return list;
    }

    private ListItem item(ControlEvidence one, Map<PersonId, Person> people) {
        ListItem item = new ListItem(
                Texts.strong(Words.text("controls.state." + one.state().name())),
                new Span(" · " + name(people, one.givenBy()) + " · "),
                Texts.time(one.givenAt(), ages),
                new Span(" · " + Words.text("controls.valid-until", ages.on(one.validUntil()))),
                Texts.body(one.note()));
        one.reference().ifPresent(reference -> item.add(reference(reference)));
        List<EvidenceFile> files = controls.filesOf(one);
        if (!files.isEmpty()) {
            item.add(FileWords.list(files, desk.files()));
        }
        one.decided()
                .ifPresent(decided -> item.add(Texts.body(Words.text(
                        "controls.decided." + one.state().name(),
                        name(people, decided.by()),
                        decided.reason().orElse("")))));
        List<Component> acts = acts(one);
        if (!acts.isEmpty()) {
            Div bar = new Div(acts.toArray(Component[]::new));
            bar.addClassName("rm-evidence-acts");
            item.add(bar);
        }
        return item;
    }

    private static String name(Map<PersonId, Person> people, PersonId id) {
        return Optional.ofNullable(people.get(id)).map(Person::name).orElse("");
    }

    /** Only an address of a page is a link: the service refuses other schemes. */
    private static Component reference(String reference) {
        if (!reference.startsWith("https://") && !reference.startsWith("http://")) {
            return Texts.quiet(reference);
        }
        Anchor link = new Anchor(reference, reference);
        link.addClassName("rm-link");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private List<Component> acts(ControlEvidence one) {
        List<Component> acts = new ArrayList<>();
        if (one.state() == ControlEvidence.State.WAITING && desk.confirms(one)) {
            acts.add(Buttons.plain(Words.text("controls.confirm"), e -> {
                desk.service().confirm(one.id());
                Notice.done(Words.text("controls.confirm.done"));
                changed.run();
            }));
            acts.add(ask("refuse", one, why -> desk.service().refuse(one.id(), why)));
        }
        boolean stands = one.state() == ControlEvidence.State.WAITING || one.state() == ControlEvidence.State.COUNTS;
        if (stands && desk.withdraws(one)) {
            acts.add(ask("withdraw", one, why -> desk.service().withdraw(one.id(), why)));
        }
        return acts;
    }

    private Component ask(String act, ControlEvidence one, Consumer<String> doing) {
        return Buttons.quiet(Words.text("controls." + act), e -> new ReasonDialog(
                        Words.text("controls." + act + ".title", one.control()),
                        Words.text("controls." + act + ".consequence"),
                        Words.text("controls." + act),
                        why -> {
                            doing.accept(why);
                            changed.run();
                        })
                .open());
    }
}
