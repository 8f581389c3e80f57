package dev.remit.ui.ledger;

import dev.remit.evidence.LedgerEntry;
import dev.remit.evidence.LedgerQueries;
import dev.remit.evidence.LedgerVerdict;
import dev.remit.evidence.LedgerVerification;
import dev.remit.identity.Acting;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.shared.SubjectKind;
import dev.remit.tenancy.TenantId;
import dev.remit.ui.words.Acts;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What the ledger's page reads from, and how it has the ledger verified in the background. */
@Component
class LedgerReading {

    private final LedgerQueries queries;
    private final LedgerVerification verification;
    private final People people;
    private final Acting acting;
    private final CurrentUser user;
    private final Executor background;

    LedgerReading(
            LedgerQueries queries,
            LedgerVerification verification,
            People people,
            Acting acting,
            CurrentUser user,
            @Qualifier("applicationTaskExecutor") Executor background) {
        this.queries = queries;
        this.verification = verification;
        this.people = people;
        this.acting = acting;
        this.user = user;
        this.background = background;
    }

    LedgerQueries queries() {
        return queries;
    }

    /** By its place or, while it has none, by its id; empty if the address names no record of this workspace. */
    Optional<LedgerEntry> entry(String named) {
        return LedgerAddress.index(named).flatMap(queries::at).or(() -> LedgerAddress.id(named)
                .flatMap(queries::find));
    }

    Map<String, String> kinds() {
        return queries.acts().stream()
                .map(act -> act.subject())
                .distinct()
                .collect(Collectors.toMap(SubjectKind::code, Words::of, (a, b) -> a, LinkedHashMap::new));
    }

    Map<String, String> acts() {
        return queries.acts().stream()
                .map(act -> act.act())
                .distinct()
                .collect(Collectors.toMap(act -> act, Acts::alone, (a, b) -> a, LinkedHashMap::new));
    }

    Map<String, String> persons() {
        return people.all().stream()
                .collect(Collectors.toMap(
                        person -> person.id().toString(), Person::name, (a, b) -> a, LinkedHashMap::new));
    }

    /** As the person who asks, in their workspace, even if they leave the page. */
    CompletableFuture<LedgerVerdict> verify(LongConsumer progress) {
        Actor actor = user.actor();
        TenantId tenant = actor.tenant().orElseThrow();
        PersonId person = user.person();
        return CompletableFuture.supplyAsync(
                () -> acting.asMember(tenant, person, () -> verification.verify(progress)), background);
    }
}
