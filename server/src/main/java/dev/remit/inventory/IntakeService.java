package dev.remit.inventory;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogService;
import dev.remit.evidence.Act;
import dev.remit.inventory.entry.Drafts;
import dev.remit.inventory.entry.Entries;
import dev.remit.inventory.entry.Hold;
import dev.remit.inventory.entry.UseCases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes intake requests: started, saved answer by answer as typed, thrown away. */
@Service
@Transactional
public class IntakeService {

    private static final String MAY = "hasAuthority('use-case:request')";

    /** The question whose answer the use case is known by, to its owners too. */
    private static final String NAME = "name";

    private final Drafts drafts;
    private final Hold hold;
    private final Entries entries;
    private final UseCases useCases;
    private final CatalogService catalog;

    IntakeService(Drafts drafts, Hold hold, Entries entries, UseCases useCases, CatalogService catalog) {
        this.drafts = drafts;
        this.hold = hold;
        this.entries = entries;
        this.useCases = useCases;
        this.catalog = catalog;
    }

    /** Starts a request of the person's own, with what is already known. */
    @PreAuthorize(MAY)
    public UseCaseId start(IntakePrefill prefill) {
        UseCaseId id = drafts.create(UseCaseState.DRAFT, entries.stamp().person(), prefill.origin());
        Map<String, List<String>> answers = new LinkedHashMap<>(prefill.answers());
        if (!prefill.name().isBlank()) {
            answers.put(NAME, List.of(prefill.name()));
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
        entries.append(act, id);
        return id;
    }

    /**
     * Stores one answer as typed, right or not. Saving what is stored already changes nothing, so a retry is harmless.
     *
     * @param revision of the answer the person saw; 0 if there was none
     */
    @PreAuthorize(MAY)
    public SavedAnswer save(UseCaseId id, String question, List<String> values, int revision) {
        boolean renames = question.equals(NAME);
        UseCase useCase = (renames ? hold.all(id) : hold.alone(id)).useCase();
        if (!useCase.state().open()) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        SavedAnswer saved = drafts.save(id, question, values, revision);
        String name = entries.name(id);
        if (renames && useCase.state() != UseCaseState.DRAFT && !name.isBlank()) {
            hold.expectOwners(id, name);
        }
        return saved;
    }

    /** Throws away a draft. One that was submitted and taken back keeps its versions on record, and ends as retired. */
    @PreAuthorize(MAY)
    public void discard(UseCaseId id) {
        discard(id, act -> act);
    }

    /** Throws away a draft because a use case in the register does it already; the history of that one says so. */
    @PreAuthorize(MAY)
    public void discardInFavourOf(UseCaseId existing, UseCaseId id) {
        UseCase other = useCases.find(existing)
                .map(UseCases.Stored::useCase)
                .filter(u -> u.state() != UseCaseState.DRAFT)
                .orElseThrow(() -> InventoryRefusal.NOT_FOUND.because());
        if (other.state() == UseCaseState.DECLINED || other.state() == UseCaseState.RETIRED) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(other.state().code());
        }
        UseCase draft = discard(id, act -> act.with("instead", other.name()));
        entries.append(Act.of("use-case.preferred", existing.ref()).with("to", draft.name()), existing);
    }

    private UseCase discard(UseCaseId id, UnaryOperator<Act> more) {
        UseCase useCase = hold.all(id).useCase();
        if (useCase.state() != UseCaseState.DRAFT) {
            throw InventoryRefusal.NOT_IN_THIS_STATE.because(useCase.state().code());
        }
        entries.append(more.apply(Act.of("use-case.discarded", id.ref()).with("name", useCase.name())), id);
        if (useCase.version() > 0) {
            entries.move(useCase, UseCaseState.RETIRED);
        } else {
            hold.forget(id);
            entries.discard(id);
        }
        return useCase;
    }
}
