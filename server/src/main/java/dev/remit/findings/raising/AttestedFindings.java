package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.findings.Attestation;
import dev.remit.findings.CloseReason;
import dev.remit.findings.Finding;
import dev.remit.findings.FindingKind;
import dev.remit.identity.Actor;
import dev.remit.inventory.work.UseCasesAtWork;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Observation;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import dev.remit.scan.access.IntegrationSeen;
import dev.remit.scan.snapshot.AttestedFacts;
import dev.remit.shared.Folded;
import dev.remit.shared.SubjectRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows from a person's answer: its task is done, and the AI it names is on the access map and belongs to nobody yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AttestedFindings {

    private final FindingRaising findings;
    private final FindingStore store;
    private final AttestationStore attestations;
    private final AttestedFacts facts;
    private final UseCasesAtWork useCases;
    private final Clock clock;

    AttestedFindings(
            FindingRaising findings,
            FindingStore store,
            AttestationStore attestations,
            AttestedFacts facts,
            UseCasesAtWork useCases,
            Clock clock) {
        this.findings = findings;
        this.store = store;
        this.attestations = attestations;
        this.facts = facts;
        this.useCases = useCases;
        this.clock = clock;
    }

    /** The question that a finding asks. */
    public static Question question(FindingStore.Known task) {
        return Question.valueOf(task.details().getOrDefault("question", ""));
    }

    /** Keeps the answer and closes what asked for it. */
    public Attestation answered(Finding task, Question question, Attestation.Answer answer, Actor who) {
        ConnectionId connection = new ConnectionId(task.subject().id());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Attestation attestation = new Attestation(
                connection,
                question,
                answer,
                who.person().orElseThrow(),
                now,
                now.plus(Duration.ofDays(answer.days())),
                true);
        attestations.insert(attestation);
        store.close(task.id(), CloseReason.FIXED, answer.said());
        facts.valid(connection, question, attestation.validUntil());
        if (question == Question.NATIVE_AI) {
            drawn(task, facts.replace(connection, question, observations(answer, who, now)));
        }
        return attestation;
    }

    private void drawn(Finding task, List<IntegrationSeen> map) {
        Raised.Place place = new Raised.Place(new ConnectionId(task.subject().id()), task.place());
        for (IntegrationSeen integration : map) {
            SubjectRef subject = integration.id().subject();
            switch (integration.change().map(IntegrationSeen.Change::kind).orElse(IntegrationSeen.Kind.CHANGED)) {
                case GONE -> {
                    String note = "Whoever was asked did not name it any more.";
                    findings.end(subject, EnumSet.allOf(FindingKind.class), CloseReason.GONE, note);
                    useCases.unseen(integration.id().value(), note);
                }
                case NEW, RETURNED -> {
                    if (integration.useCase().isEmpty()) {
                        findings.raise(
                                FindingRules.unknownAi(integration),
                                place,
                                task.id().subject());
                    }
                }
                case CHANGED -> {}
            }
        }
    }

    private static List<Observation> observations(Attestation.Answer answer, Actor who, Instant at) {
        Evidence evidence = new Evidence("Attested by " + who.name(), at, sha256(answer), "", "", "");
        List<Observation> all = new ArrayList<>();
        for (String name : answer.names()) {
            String key = AttestedFacts.PREFIX + Folded.text(name);
            all.add(Principal.of(key, Principal.Kind.APP, name, evidence).withSignal(Signal.DISPLAY_NAME, name));
            answer.can()
                    .forEach(can -> all.add(Grant.of(key, can, ResourceKind.OTHER, name, Basis.ATTESTED, evidence)));
        }
        return all;
    }

    private static String sha256(Attestation.Answer answer) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256")
                    .digest(answer.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
