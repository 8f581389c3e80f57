package dev.remit.identity;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.TenantId;
import dev.remit.tenancy.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns what an identity provider vouches for into somebody who acts here. For the sign-in only. */
@Component
public class SignIns {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tenants tenants;
    private final People people;
    private final Acting acting;
    private final Ledger ledger;

    SignIns(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Tenants tenants,
            People people,
            Acting acting,
            Ledger ledger) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tenants = tenants;
        this.people = people;
        this.acting = acting;
        this.ledger = ledger;
    }

    /**
     * Whose account this is: known by issuer and subject, or invited under this address and linked now. Nobody is
     * created by signing in.
     *
     * @param verifiedEmail only if the issuer says that it verified the address
     */
    public Optional<PersonId> person(String issuer, String subject, Optional<String> verifiedEmail) {
        return transaction.execute(status -> jdbc.sql("select remit_sign_in(?, ?, ?)")
                .param(issuer)
                .param(subject)
                .param(verifiedEmail.orElse(null))
                .query((row, n) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(PersonId::new))
                .single());
    }

    /** The workspaces this person is a member of, by name. */
    public List<WorkspaceChoice> workspacesOf(PersonId person) {
        return transaction.execute(status -> jdbc.sql("select tenant_id, name from remit_workspaces_of(?)")
                .param(person.value())
                .query((row, n) -> new WorkspaceChoice(
                        new TenantId(row.getObject("tenant_id", UUID.class)), row.getString("name")))
                .list());
    }

    /** The person outside any workspace: known, and allowed nothing. */
    public Authentication outside(PersonId person, String name) {
        return new ActorAuthentication(new Actor(Optional.of(person), name, Optional.empty(), Set.of(), Set.of()));
    }

    /** A program that acts for a person by a token, with what the token allows. */
    public Authentication byToken(Actor program) {
        return new ActorAuthentication(program);
    }

    /** The person in a workspace, with what their roles allow; refused if they are not a member. Leaves evidence. */
    public Authentication enter(PersonId person, TenantId tenant) {
        Actor actor = read(tenant, person);
        SubjectRef subject = new SubjectRef(SubjectKind.PERSON, person.value());
        acting.asMember(tenant, person, () -> {
            transaction.executeWithoutResult(status -> ledger.append(Act.of("person.signed-in", subject)));
            return subject;
        });
        return new ActorAuthentication(actor);
    }

    /** The same person with what their roles allow now; empty if they are not a member any more. */
    public Optional<Authentication> refresh(PersonId person, TenantId tenant) {
        boolean member = tenants.in(tenant, t -> people.find(person))
                .filter(Person::active)
                .isPresent();
        return member ? Optional.of(new ActorAuthentication(read(tenant, person))) : Optional.empty();
    }

    private Actor read(TenantId tenant, PersonId person) {
        return tenants.in(tenant, t -> people.actor(t, person));
    }
}
