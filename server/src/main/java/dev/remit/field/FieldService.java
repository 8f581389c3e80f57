package dev.remit.field;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.risk.Coded;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the fields of data assets. */
@Service
@Transactional
public class FieldService {

    private static final String MAY = "hasAuthority('catalog:manage')";

    private final FieldRows rows;
    private final FieldRules rules;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    FieldService(FieldRows rows, FieldRules rules, Ledger ledger, ApplicationEventPublisher events) {
        this.rows = rows;
        this.rules = rules;
        this.ledger = ledger;
        this.events = events;
    }

    @PreAuthorize(MAY)
    public UUID add(FieldDraft draft) {
        RefusedException.throwIfAny(rules.problems(draft));
        if (rows.named(draft.asset(), draft.name()).isPresent()) {
            throw FieldRefusal.FIELD_ALREADY_THERE.at("name");
        }
        UUID id = rows.insert(draft);
        ledger.append(act("data-field.added", draft));
        changed(draft.asset());
        return id;
    }

    /** Those of these that the asset does not have, all at once. Returns how many. */
    @PreAuthorize(MAY)
    public int addAll(UUID asset, Collection<FieldDraft> drafts) {
        if (rules.gone(asset)) {
            throw FieldRefusal.FIELD_ASSET_GONE.at("asset");
        }
        List<Act> acts = new ArrayList<>();
        for (FieldDraft draft : drafts) {
            RefusedException.throwIfAny(FieldRules.textProblems(draft));
            FieldDraft here = new FieldDraft(asset, draft.name(), draft.particulars(), draft.functions());
            if (rows.insertNew(here)) {
                acts.add(act("data-field.added", here));
            }
        }
        if (!acts.isEmpty()) {
            ledger.append(acts);
            changed(asset);
        }
        return acts.size();
    }

    /** Says anew what is known of a field; it stays with its asset. */
    @PreAuthorize(MAY)
    public void change(UUID id, FieldDraft draft) {
        DataField before = rows.find(id).orElseThrow(() -> FieldRefusal.FIELD_GONE.because());
        FieldDraft there = new FieldDraft(before.asset(), draft.name(), draft.particulars(), draft.functions());
        RefusedException.throwIfAny(rules.problems(there));
        if (rows.named(before.asset(), there.name())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            throw FieldRefusal.FIELD_ALREADY_THERE.at("name");
        }
        rows.update(id, there);
        ledger.append(act("data-field.changed", there)
                .with("before", before.particulars().dataClass().code()));
        changed(before.asset());
    }

    @PreAuthorize(MAY)
    public void remove(UUID id, String reason) {
        if (reason.isBlank()) {
            throw FieldRefusal.FIELD_REASON_MISSING.at("reason");
        }
        DataField field = rows.find(id).orElseThrow(() -> FieldRefusal.FIELD_GONE.because());
        rows.delete(id);
        ledger.append(Act.of("data-field.removed", new SubjectRef(SubjectKind.DATA_ASSET, field.asset()))
                .because(reason.strip())
                .with("field", field.name()));
        changed(field.asset());
    }

    private void changed(UUID asset) {
        events.publishEvent(new FieldsChanged(Set.of(asset)));
    }

    static Act act(String name, FieldDraft draft) {
        return Act.of(name, new SubjectRef(SubjectKind.DATA_ASSET, draft.asset()))
                .with("field", draft.name())
                .with("class", draft.particulars().dataClass().code())
                .with("consent", draft.particulars().consent().code())
                .with("masking", draft.particulars().masking().code())
                .with(
                        "approved-for",
                        draft.functions().stream().map(Coded::code).sorted().collect(Collectors.joining(" ")));
    }
}
