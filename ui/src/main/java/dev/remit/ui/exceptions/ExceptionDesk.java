package dev.remit.ui.exceptions;

import dev.remit.approval.ApprovalQueries;
import dev.remit.control.ControlFilter;
import dev.remit.control.ControlQueries;
import dev.remit.evidence.LedgerQueries;
import dev.remit.exception.ExceptedKind;
import dev.remit.exception.ExceptionId;
import dev.remit.exception.ExceptionQueries;
import dev.remit.exception.ExceptionService;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseQueries;
import dev.remit.policy.Policy;
import dev.remit.policy.PolicyFilter;
import dev.remit.policy.PolicyQueries;
import dev.remit.ui.decisions.DecisionHistory;
import dev.remit.ui.decisions.DecisionsNavigation;
import dev.remit.ui.design.Section;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the pages of exceptions read from and do. */
@Component
record ExceptionDesk(
        ExceptionQueries queries,
        ExceptionService service,
        UseCaseQueries useCases,
        PolicyQueries policies,
        ControlQueries controls,
        LedgerQueries ledger,
        People people,
        CurrentUser user,
        ApprovalQueries approvals,
        DecisionHistory history) {

    private static final int MOST = 500;
    private static final PolicyFilter IN_FORCE =
            new PolicyFilter("", Set.of(), Set.of(PolicyFilter.Standing.IN_FORCE), Set.of());

    /** What can be excepted, by id with its name; empty where people write what they mean. */
    Map<String, String> choices(ExceptedKind kind) {
        Map<String, String> choices = new LinkedHashMap<>();
        switch (kind) {
            case POLICY ->
                policies.list(IN_FORCE, Optional.empty(), MOST)
                        .items()
                        .forEach(policy -> choices.put(
                                policy.key(), policy.shown().map(Policy::name).orElse("")));
            case CONTROL ->
                controls.library(ControlFilter.all())
                        .forEach(entry -> choices.put(
                                entry.control().key(), entry.control().title()));
            case RULE, REQUIREMENT -> {}
        }
        return choices;
    }

    String name(PersonId person) {
        return people.find(person).map(Person::name).orElseGet(() -> Words.text("exceptions.somebody-gone"));
    }

    boolean asks() {
        return user.may(Permission.USE_CASE_REQUEST) || user.may(Permission.USE_CASE_MANAGE);
    }

    boolean decides() {
        return user.may(Permission.EXCEPTION_DECIDE);
    }

    /** The steps of its workflow; empty for whoever may not see decisions. */
    Optional<Section> decisions(ExceptionId id, Ages ages) {
        return user.may(Permission.APPROVAL_READ) ? Optional.of(history.of(id.subject(), ages)) : Optional.empty();
    }

    /** Where it is decided on; empty for whoever does not decide. */
    Optional<Address> review(ExceptionId id) {
        return decides()
                ? approvals.history(id.subject()).stream()
                        .findFirst()
                        .map(approval -> DecisionsNavigation.review(approval.id()))
                : Optional.empty();
    }
}
