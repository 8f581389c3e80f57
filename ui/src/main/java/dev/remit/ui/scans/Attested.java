package dev.remit.ui.scans;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.connector.ConnectionId;
import dev.remit.findings.Attestation;
import dev.remit.findings.AttestationQueries;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.plugin.Question;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Map;
import java.util.Optional;

/** What people said of a connection, to stand beside what it does not tell. */
public final class Attested {

    private final Map<Question, Attestation> answers;
    private final People people;
    private final Ages ages;

    private Attested(Map<Question, Attestation> answers, People people, Ages ages) {
        this.answers = answers;
        this.people = people;
        this.ages = ages;
    }

    /** Where it is read from. */
    @org.springframework.stereotype.Component
    public record Source(AttestationQueries queries, People people) {

        public Attested of(ConnectionId connection, Ages ages) {
            return new Attested(queries.of(connection), people, ages);
        }
    }

    Component beside(Question question, Component told) {
        return Optional.ofNullable(answers.get(question))
                .<Component>map(answer -> new Div(told, said(answer)))
                .orElse(told);
    }

    private Div said(Attestation attestation) {
        String name = people.find(attestation.by()).map(Person::name).orElseGet(() -> Words.text("design.not-known"));
        Attestation.Answer answer = attestation.answer();
        String what = !answer.thereIs()
                ? Words.text("attest.coverage.none")
                : answer.names().isEmpty()
                        ? Words.text("attest.coverage.yes")
                        : Words.text("attest.coverage.some", String.join(", ", answer.names()));
        return new Div(
                new Glyph(BasisGlyph.ATTESTED.labelled()),
                Texts.body(what),
                Texts.caption(answer.said()),
                Texts.caption(Words.text(
                        attestation.valid() ? "attest.coverage.until" : "attest.coverage.over",
                        name,
                        ages.at(attestation.validUntil()))));
    }
}
