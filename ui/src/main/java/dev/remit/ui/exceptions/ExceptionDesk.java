package dev.remit.ui.exceptions;

import dev.remit.evidence.LedgerQueries;
import dev.remit.exception.ExceptionQueries;
import dev.remit.exception.ExceptionService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.ui.words.Words;
import org.springframework.stereotype.Component;

/** What the pages of exceptions read from and do. */
@Component
record ExceptionDesk(
        ExceptionQueries queries,
        ExceptionService service,
        UseCaseQueries useCases,
        LedgerQueries ledger,
        People people,
        CurrentUser user) {

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElseGet(() -> Words.text("exceptions.somebody-gone"));
    }

    boolean asks() {
        return user.may(Permission.USE_CASE_REQUEST) || user.may(Permission.USE_CASE_MANAGE);
    }

    boolean decides() {
        return user.may(Permission.EXCEPTION_DECIDE);
    }
}
