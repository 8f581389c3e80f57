package dev.remit.ui.fingerprints;

import dev.remit.catalog.verdict.VerdictQueries;
import dev.remit.catalog.verdict.VerdictService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ui.words.Words;
import org.springframework.stereotype.Component;

/** What the page of fingerprints reads from and does. */
@Component
record FingerprintDesk(VerdictQueries queries, VerdictService service, People people, CurrentUser user) {

    boolean manages() {
        return user.may(Permission.CATALOG_MANAGE);
    }

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElseGet(() -> Words.text("design.not-known"));
    }
}
