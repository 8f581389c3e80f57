package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.catalog.fingerprint.Recognition;
import dev.remit.catalog.verdict.LocalFingerprint;
import dev.remit.catalog.verdict.LocalRecognition.Said;
import dev.remit.catalog.verdict.VerdictService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.scan.access.IntegrationDetail;
import dev.remit.scan.recognition.RecognitionQueries;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Why an integration was flagged: which value gave which product away, how surely, by which source; and what people say to it. */
@org.springframework.stereotype.Component
class WhyFlagged {

    private final RecognitionQueries recognitions;
    private final VerdictService verdicts;
    private final People people;
    private final CurrentUser user;

    WhyFlagged(RecognitionQueries recognitions, VerdictService verdicts, People people, CurrentUser user) {
        this.recognitions = recognitions;
        this.verdicts = verdicts;
        this.people = people;
        this.user = user;
    }

    /** Empty if only the system itself says that it is AI. */
    List<Section> of(IntegrationDetail detail, Ages ages, Runnable changed) {
        List<Component> all = new ArrayList<>();
        detail.keyOf().ifPresent(ai -> all.add(Texts.body(Words.text("access.panel.why.key", ai))));
        recognitions.of(detail.row().id()).forEach(said -> all.add(one(said, ages, changed)));
        return all.isEmpty()
                ? List.of()
                : List.of(new Section(Words.text("access.panel.why"), all.toArray(Component[]::new)));
    }

    private Component one(Said said, Ages ages, Runnable changed) {
        Recognition r = said.recognition();
        Div one = new Div(
                Texts.strong(r.product().name()),
                new Facts()
                        .fact(Words.text("signal." + r.signal().name()), Texts.code(r.value()))
                        .fact(Words.text("access.panel.confidence"), Numbers.percent(r.confidence()))
                        .fact(Words.text("access.panel.source"), r.source()));
        said.said().ifPresent(about -> one.add(Texts.body(said(about, ages)), Texts.quiet(about.reason())));
        if (user.may(Permission.CATALOG_MANAGE)) {
            one.add(acts(said, changed));
        }
        return one;
    }

    private String said(LocalFingerprint about, Ages ages) {
        String who = people.find(about.by()).map(Person::name).orElseGet(() -> Words.text("design.not-known"));
        return Words.text("access.verdict." + about.verdict().name(), who, ages.at(about.at()));
    }

    private Div acts(Said said, Runnable changed) {
        if (said.said().isPresent()) {
            LocalFingerprint about = said.said().get();
            return new Div(Buttons.quiet(
                    Words.text("access.verdict.withdraw"),
                    e -> ask("withdraw", said, reason -> verdicts.withdraw(about.id(), reason), changed)));
        }
        Recognition r = said.recognition();
        String product = r.product().key();
        return new Div(
                Buttons.quiet(
                        Words.text("access.verdict.confirm"),
                        e -> ask(
                                "confirm",
                                said,
                                why -> verdicts.confirm(r.signal(), r.value(), product, why),
                                changed)),
                Buttons.quiet(
                        Words.text("access.verdict.reject"),
                        e -> ask(
                                "reject", said, why -> verdicts.reject(r.signal(), r.value(), product, why), changed)));
    }

    private static void ask(String act, Said said, java.util.function.Consumer<String> doing, Runnable changed) {
        String value = said.recognition().value();
        String product = said.recognition().product().name();
        new ReasonDialog(
                        Words.text("access.verdict." + act + ".title", value, product),
                        Words.text("access.verdict." + act + ".text"),
                        Words.text("access.verdict." + act),
                        why -> {
                            doing.accept(why);
                            changed.run();
                            Notice.done(Words.text("access.verdict." + act + ".done"));
                        })
                .open();
    }
}
