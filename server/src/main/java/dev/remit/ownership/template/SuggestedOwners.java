package dev.remit.ownership.template;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Ownership;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipService;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom templates suggest. A suggestion is shown and nothing else; who confirms it makes it an assignment like any other. */
@Service
@Transactional
public class SuggestedOwners {

    private static final String MAY_NAME = "hasAnyAuthority('ownership:manage', 'use-case:request')";

    private final TemplateService templates;
    private final OwnershipQueries queries;
    private final OwnershipService service;
    private final People people;
    private final CurrentUser user;

    SuggestedOwners(
            TemplateService templates,
            OwnershipQueries queries,
            OwnershipService service,
            People people,
            CurrentUser user) {
        this.templates = templates;
        this.queries = queries;
        this.service = service;
        this.people = people;
        this.user = user;
    }

    /** Who would carry what, whatever it is for; nobody for a role that several hold, or nobody. */
    @PreAuthorize("hasAuthority('use-case:read')")
    @Transactional(readOnly = true)
    public List<Assignment> usual(String function) {
        return assignments(templates.current(function), Optional.empty());
    }

    /**
     * For what somebody asks for: the duties that nobody carries yet. Nobody for a function without a template, or where this version
     * was confirmed before.
     */
    @PreAuthorize(MAY_NAME)
    @Transactional(readOnly = true)
    public Suggested of(SubjectRef subject, String function) {
        if (!templates.functions().contains(function)) {
            return new Suggested(function, 0, List.of());
        }
        TemplateVersion template = templates.current(function);
        Suggested all = new Suggested(function, template.number(), assignments(template, requester()));
        if (queries.filledIn(subject).containsValue(all.source())) {
            return all.only(List.of());
        }
        Ownership owned = queries.of(subject);
        return all.only(all.assignments().stream()
                .filter(a -> owned.holders(a.duty()).isEmpty())
                .toList());
    }

    /** Assigns whom somebody confirmed, and says in the evidence of each which template they come from. */
    @PreAuthorize(MAY_NAME)
    public void confirm(SubjectRef subject, Suggested confirmed) {
        service.confirm(subject, confirmed.assignments(), confirmed.source());
    }

    private Optional<PersonId> requester() {
        return user.find().flatMap(actor -> actor.person());
    }

    private List<Assignment> assignments(TemplateVersion template, Optional<PersonId> requester) {
        List<Person> here = people.all();
        return template.suggestions().stream()
                .flatMap(line ->
                        holder(line.holder(), here, requester)
                                .map(person -> new Assignment(line.duty(), person))
                                .stream())
                .toList();
    }

    private static Optional<PersonId> holder(Holder holder, List<Person> here, Optional<PersonId> requester) {
        List<PersonId> meant =
                switch (holder.kind()) {
                    case REQUESTER -> requester.stream().toList();
                    case PERSON ->
                        here.stream()
                                .map(Person::id)
                                .filter(holder.person()::equals)
                                .toList();
                    case ROLE ->
                        here.stream()
                                .filter(p -> p.roles().contains(holder.key()))
                                .map(Person::id)
                                .toList();
                };
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
