package dev.remit.ui.ownership;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.ownership.OwnershipService;
import dev.remit.ownership.template.Suggested;
import dev.remit.ownership.template.SuggestedOwners;
import dev.remit.ownership.vague.VagueQueries;
import dev.remit.shared.SubjectRef;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes panels in which the owners of one thing are shown and changed, for the pages of other features. */
@Component
public class OwnershipPanels {

    private final OwnershipQueries queries;
    private final OwnershipService service;
    private final SuggestedOwners suggestions;
    private final VagueQueries vague;
    private final People people;
    private final CurrentUser user;

    OwnershipPanels(
            OwnershipQueries queries,
            OwnershipService service,
            SuggestedOwners suggestions,
            VagueQueries vague,
            People people,
            CurrentUser user) {
        this.queries = queries;
        this.service = service;
        this.suggestions = suggestions;
        this.vague = vague;
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
        return new OwnershipPanel(subject, this, user.may(Permission.OWNERSHIP_MANAGE), Optional.empty(), changed);
    }

    /** The panel in which a requester names the owners of what they ask for; the service refuses what is not theirs. */
    public OwnershipPanel toName(SubjectRef subject, Runnable changed) {
        return toName(subject, Optional.empty(), changed);
    }

    /**
     * The same, with whom the template of a marketing function suggests where nobody was named yet.
     *
     * @param function as the intake asks for it; what it does not know suggests nobody
     */
    public OwnershipPanel toName(SubjectRef subject, Optional<String> function, Runnable changed) {
        Optional<Suggested> suggested = function.filter(name -> mayName()).map(name -> suggestions.of(subject, name));
        return new OwnershipPanel(subject, this, mayName(), suggested, changed);
    }

    private boolean mayName() {
        return user.may(Permission.OWNERSHIP_MANAGE) || user.may(Permission.USE_CASE_REQUEST);
    }

    SuggestedOwners suggestions() {
        return suggestions;
    }

    OwnershipQueries queries() {
        return queries;
    }

    VagueQueries vague() {
        return vague;
    }

    OwnershipService service() {
        return service;
    }

    People people() {
        return people;
    }
}
