package dev.remit.ui.ownership;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.template.TemplateService;
import dev.remit.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** Makes panels in which the owners of one thing are shown and changed, for the pages of other features. */
@Component
public class OwnershipPanels {

    private final OwnershipQueries queries;
    private final OwnershipService service;
    private final TemplateService templates;
    private final People people;
    private final CurrentUser user;

    OwnershipPanels(
            OwnershipQueries queries,
            OwnershipService service,
            TemplateService templates,
            People people,
            CurrentUser user) {
        this.queries = queries;
        this.service = service;
        this.templates = templates;
        this.people = people;
        this.user = user;
    }

    /** The panel for one thing. */
    public OwnershipPanel of(SubjectRef subject) {
        return of(subject, () -> {});
    }

    /**
     * The panel for one thing.
     *
     * @param changed called after each change, when it is stored
     */
    public OwnershipPanel of(SubjectRef subject, Runnable changed) {
        return new OwnershipPanel(subject, this, user.may(Permission.OWNERSHIP_MANAGE), changed);
    }

    /** The panel in which a requester names the owners of what they ask for; the service refuses what is not theirs. */
    public OwnershipPanel toName(SubjectRef subject, Runnable changed) {
        boolean mayName = user.may(Permission.OWNERSHIP_MANAGE) || user.may(Permission.USE_CASE_REQUEST);
        return new OwnershipPanel(subject, this, mayName, changed);
    }

    /**
     * Fills in who usually stands for things of the marketing function, where nobody chose anybody yet.
     *
     * @param function as the intake asks for it; what it does not know fills in nothing
     */
    public void fill(SubjectRef subject, String function) {
        if (templates.functions().contains(function)) {
            templates.fill(subject, function);
        }
    }

    OwnershipQueries queries() {
        return queries;
    }

    OwnershipService service() {
        return service;
    }

    People people() {
        return people;
    }
}
