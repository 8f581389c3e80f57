package dev.remit.inventory;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogService;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.inventory.entry.Access;
import dev.remit.inventory.entry.Drafts;
import dev.remit.inventory.entry.UseCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes intake requests: started, saved answer by answer as typed, thrown away. */
@Service
@Transactional
public class IntakeService {

    private static final String MAY = "hasAuthority('use-case:request')";

    private final Drafts drafts;
    private final Access access;
    private final UseCases useCases;
    private final CatalogService catalog;
    private final CurrentUser user;
    private final Ledger ledger;

    IntakeService(
            Drafts drafts, Access access, UseCases useCases, CatalogService catalog, CurrentUser user, Ledger ledger) {
        this.drafts = drafts;
        this.access = access;
        this.useCases = useCases;
        this.catalog = catalog;
        this.user = user;
        this.ledger = ledger;
    }

    /** Starts a request of the person's own, with what is already known. */
    @PreAuthorize(MAY)
    public UseCaseId start(IntakePrefill prefill) {
        UseCaseId id = drafts.create(UseCaseState.DRAFT, user.find().flatMap(Actor::person), prefill.origin());
        Map<String, List<String>> answers = new LinkedHashMap<>(prefill.answers());
        if (!prefill.name().isBlank()) {
            answers.put("name", List.of(prefill.name()));
        }
        if (!prefill.tools().isEmpty()) {
            answers.put(
                    "tools",
                    prefill.tools().stream()
                            .map(name -> catalog.addTool(name, Optional.empty()))
                            .map(AiTool::id)
                            .map(Object::toString)
                            .toList());
        }
        drafts.write(id, answers);
        Act act = Act.of("use-case.started", id.ref());
        for (IntakePrefill.Origin origin : prefill.origin().stream().toList()) {
            act = act.with("from", origin.label());
        }
        ledger.append(act);
        return id;
    }

    /**
     * Stores one answer as typed, right or not. Saving what is stored already changes nothing, so a retry is harmless.
     *
     * @param revision of the answer the person saw; 0 if there was none
     */
    @PreAuthorize(MAY)
    public SavedAnswer save(UseCaseId id, String question, List<String> values, int revision) {
        UseCase useCase = access.locked(id).useCase();
        if (!useCase.state().open()) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        return drafts.save(id, question, values, revision);
    }

    /** Throws away a draft that was never submitted. */
    @PreAuthorize(MAY)
    public void discard(UseCaseId id) {
        UseCase useCase = access.locked(id).useCase();
        if (useCase.state() != UseCaseState.DRAFT || useCase.version() > 0) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        ledger.append(Act.of("use-case.discarded", id.ref()).with("name", useCase.name()));
        useCases.delete(id);
    }
}
