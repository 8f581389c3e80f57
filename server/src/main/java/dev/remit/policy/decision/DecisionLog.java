package dev.remit.policy.decision;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.policy.PolicyDecision;
import dev.remit.policy.fact.PolicyFacts;
import dev.remit.policy.fact.UseCaseDirectory;
import dev.remit.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Records decisions: as a row of the log, and as evidence that holds the answer's hash. In the transaction of who decides. */
@Component
class DecisionLog {

    private final DecisionRows rows;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    DecisionLog(DecisionRows rows, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who asks: the token or the person, and how the ledger names them. */
    record Caller(UUID id, String name) {}

    /** What was answered to this request before; refused if its key stood for another request. */
    Optional<RecordedDecision> before(Caller caller, DecisionRequest request) {
        return request.key().flatMap(key -> rows.answered(caller.id(), key)).map(answered -> {
            if (!answered.asked().equals(asked(request))) {
                throw DecisionRefusal.KEY_REUSED.at("Idempotency-Key");
            }
            return DecisionText.read(answered.answer());
        });
    }

    /** The decision on record; the earlier one if the same request was answered meanwhile. */
    RecordedDecision add(
            Caller caller,
            DecisionRequest request,
            Optional<UseCaseDirectory.Named> useCase,
            FactsAtHand atHand,
            PolicyDecision decision) {
        RecordedDecision decided = new RecordedDecision(
                new DecisionId(ids.next()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name(),
                request.action(),
                useCase,
                decision,
                atHand.facts(),
                atHand.overruled());
        String answer = DecisionText.write(decided);
        if (!rows.add(decided, answer, caller.id(), request.key(), asked(request))) {
            return before(caller, request).orElseThrow();
        }
        ledger.append(act(decided, answer));
        return decided;
    }

    private static Act act(RecordedDecision decided, String answer) {
        String policies = decided.decision().reasons().stream()
                .map(reason -> reason.policy() + " v" + reason.version())
                .collect(Collectors.joining(", "));
        Act act = Act.of("decision.answered", decided.id().ref())
                .with("action", decided.action().code())
                .with("effect", decided.decision().effect().code())
                .with("policies", policies)
                .with("sha256", sha256(answer));
        return decided.useCase()
                .map(useCase -> act.with("use-case", useCase.id().toString()))
                .orElse(act);
    }

    private static String asked(DecisionRequest request) {
        PolicyFacts given = request.given();
        return sha256(request.action() + " " + request.useCase() + " " + given.values());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
