package dev.remit.identity.idp;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.IdentityRefusal;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.identity.SignIns;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets invited people into the embedded provider. */
@Service
@Conditional(EmbeddedIdp.class)
public class Invitations {

    private final People people;
    private final SignIns signIns;
    private final Accounts accounts;
    private final Ledger ledger;

    Invitations(People people, SignIns signIns, Accounts accounts, Ledger ledger) {
        this.people = people;
        this.signIns = signIns;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /**
     * The address, on this console, at which a member chooses their password; empty if they can sign in already. Refused
     * for members of other workspaces: whoever holds the link may become this person everywhere.
     */
    @PreAuthorize("hasAuthority('people:manage')")
    @Transactional
    public Optional<String> link(PersonId id) {
        Person person =
                people.find(id).filter(Person::active).orElseThrow(() -> IdentityRefusal.NOT_A_MEMBER.because());
        if (signIns.workspacesOf(id).size() > 1) {
            throw IdentityRefusal.LINK_BELONGS_ELSEWHERE.because();
        }
        Optional<String> secret = accounts.invite(person.email(), person.name());
        if (secret.isPresent()) {
            ledger.append(Act.of("person.sign-in-link-made", new SubjectRef(SubjectKind.PERSON, id.value())));
        }
        return secret.map(s -> WelcomePage.PATH + "?token=" + s);
    }
}
