package dev.remit.ui.ledger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.remit.evidence.EvidenceRecord;
import dev.remit.evidence.LedgerEntry;
import dev.remit.evidence.Seal;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Facts;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Acts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;

/** One record: who, when, what, why, and what proves it. */
final class RecordPanel extends Div {

    private final Ages ages;

    RecordPanel(LedgerEntry entry, Ages ages) {
        this.ages = ages;
        if (!entry.intact()) {
            add(new Callout(
                    Callout.Kind.BAD, Words.text("ledger.changed"), Texts.body(Words.text("ledger.changed.text"))));
        }
        add(facts(entry.record()));
        if (!entry.record().act().details().isEmpty()) {
            add(details(entry.record()));
        }
        add(proof(entry));
    }

    private Facts facts(EvidenceRecord record) {
        Facts facts = new Facts()
                .fact(Words.text("ledger.who"), record.actor().name())
                .fact(Words.text("ledger.when"), ages.exact(record.at()))
                .fact(Words.text("ledger.what"), Acts.alone(record.act()))
                .fact(Words.text("ledger.on"), subject(record.act().subject()));
        record.reason().ifPresent(reason -> facts.fact(Words.text("ledger.why"), "“" + reason + "”"));
        return facts;
    }

    private static Component subject(SubjectRef subject) {
        String words = LedgerWords.subject(subject);
        return LedgerWords.page(subject)
                .<Component>map(page -> {
                    Anchor link = Texts.link(words, page);
                    link.setTitle(subject.id().toString());
                    return link;
                })
                .orElseGet(() -> new Span(words));
    }

    private static Section details(EvidenceRecord record) {
        Facts facts = new Facts();
        record.act().details().forEach(facts::fact);
        return new Section(Words.text("ledger.details"), facts);
    }

    private Section proof(LedgerEntry entry) {
        Facts facts = new Facts();
        entry.record().index().ifPresent(index -> facts.fact(Words.text("ledger.place"), Numbers.exact(index)));
        facts.fact(Words.text("ledger.hash"), hash(entry.record().leafHash()));
        entry.seal().ifPresent(seal -> seal(facts, seal));
        Section proof = new Section(Words.text("ledger.proof"), facts, canonical(entry));
        return entry.seal().isPresent() ? proof : proof.sub(Words.text("ledger.unsealed.text"));
    }

    private void seal(Facts facts, Seal seal) {
        facts.fact(Words.text("ledger.seal"), Words.text("ledger.seal.of", seal.number(), Numbers.exact(seal.size())))
                .fact(Words.text("ledger.root"), hash(seal.rootHash()))
                .fact(Words.text("ledger.sealed-at"), ages.exact(seal.sealedAt()));
    }

    private static Span hash(String hash) {
        Span span = new Span(LedgerWords.groups(hash));
        span.addClassName("rm-hash");
        return span;
    }

    private static Div canonical(LedgerEntry entry) {
        Pre text = new Pre(entry.canonicalForm());
        text.addClassNames("rm-code", "rm-ledger-form");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", Words.text("ledger.form"));
        return new Div(Texts.caption(Words.text("ledger.form.text")), text);
    }
}
