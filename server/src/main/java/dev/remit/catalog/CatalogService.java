package dev.remit.catalog;

import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.OwnedThings;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRights;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the catalogue. Who requests a use case may add what is missing; who manages the catalogue looks at it. */
@Service
@Transactional
public class CatalogService {

    private static final String MAY_ADD = "hasAnyAuthority('catalog:manage', 'use-case:request', 'use-case:manage')";
    private static final int LONGEST_VERSION = 100;
    private static final String MAY_MANAGE = "hasAuthority('catalog:manage')";

    private final CatalogRows rows;
    private final People people;
    private final OwnedThings owned;
    private final DecisionRights rights;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    CatalogService(
            CatalogRows rows,
            People people,
            OwnedThings owned,
            DecisionRights rights,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.people = people;
        this.owned = owned;
        this.rights = rights;
        this.ledger = ledger;
        this.events = events;
    }

    /** The tool of this name: the one there is, or a new, unreviewed one. */
    @PreAuthorize(MAY_ADD)
    public AiTool addTool(String name, Optional<String> vendor) {
        return add(CatalogRows.TOOLS, CatalogName.of(name), vendor);
    }

    /** The model of this name: the one there is, or a new, unreviewed one. */
    @PreAuthorize(MAY_ADD)
    public AiModel addModel(String name, Optional<String> vendor) {
        return add(CatalogRows.MODELS, CatalogName.of(name), vendor);
    }

    /** The asset of this name: the one there is, or a new, unreviewed one of this class. */
    @PreAuthorize(MAY_ADD)
    public DataAsset addDataAsset(String name, DataClass dataClass) {
        CatalogName as = CatalogName.of(name);
        boolean added = rows.addAsset(as, dataClass);
        DataAsset asset = rows.named(CatalogRows.DATA_ASSETS, as).orElseThrow();
        if (added) {
            ledger.append(Act.of("data-asset.added", ref(CatalogRows.DATA_ASSETS, asset.id()))
                    .with("name", asset.name())
                    .with("class", dataClass.code()));
        }
        return asset;
    }

    @PreAuthorize(MAY_MANAGE)
    public void reviewTool(UUID id, Review review, String reason) {
        review(CatalogRows.TOOLS, id, review, reason);
    }

    @PreAuthorize(MAY_MANAGE)
    public void reviewModel(UUID id, Review review, String reason) {
        review(CatalogRows.MODELS, id, review, reason);
    }

    @PreAuthorize(MAY_MANAGE)
    public void reviewDataAsset(UUID id, Review review, String reason) {
        review(CatalogRows.DATA_ASSETS, id, review, reason);
    }

    /** Says how sensitive an asset is. Use cases that this makes riskier are decided on again; others keep the tier they had. */
    @PreAuthorize(MAY_MANAGE)
    public void classify(UUID dataAsset, DataClass dataClass, String reason) {
        String why = given(reason);
        DataAsset before = Optional.ofNullable(
                        rows.byId(CatalogRows.DATA_ASSETS, List.of(dataAsset)).get(dataAsset))
                .orElseThrow(() -> CatalogRefusal.NOT_FOUND.because());
        rows.set(CatalogRows.DATA_ASSETS, dataAsset, "data_class", dataClass.code());
        ledger.append(Act.of("data-asset.classified", ref(CatalogRows.DATA_ASSETS, dataAsset))
                .because(why)
                .with("before", before.dataClass().code())
                .with("class", dataClass.code()));
        events.publishEvent(new DataAssetClassified(dataAsset, before.name(), dataClass, why));
    }

    @PreAuthorize(MAY_MANAGE)
    public void own(UUID dataAsset, PersonId owner) {
        Person person =
                people.find(owner).filter(Person::active).orElseThrow(() -> CatalogRefusal.NOT_A_MEMBER.at("owner"));
        rows.set(CatalogRows.DATA_ASSETS, dataAsset, "owner_id", owner.value());
        ledger.append(Act.of("data-asset.owned", ref(CatalogRows.DATA_ASSETS, dataAsset))
                .with("owner", person.name()));
    }

    /** The vendor of this name: the one there is, or a new one. */
    @PreAuthorize(MAY_MANAGE)
    public UUID addVendor(String name) {
        CatalogName as = CatalogName.of(name);
        boolean known = rows.hasVendor(as);
        UUID vendor = vendor(as);
        if (!known) {
            ledger.append(Act.of("vendor.added", new SubjectRef(SubjectKind.VENDOR, vendor))
                    .with("name", as.shown()));
        }
        return vendor;
    }

    /** Says who makes a tool: the vendor of this name, which is new if there is none. */
    @PreAuthorize(MAY_MANAGE)
    public void toolMadeBy(UUID tool, String vendor) {
        madeBy(CatalogRows.TOOLS, tool, vendor);
    }

    @PreAuthorize(MAY_MANAGE)
    public void modelMadeBy(UUID model, String vendor) {
        madeBy(CatalogRows.MODELS, model, vendor);
    }

    /** Says which model it is exactly, and the last day its vendor serves it. */
    @PreAuthorize(MAY_MANAGE)
    public void describeModel(UUID model, String version, Optional<LocalDate> retiresOn) {
        if (version.strip().length() > LONGEST_VERSION) {
            throw CatalogRefusal.VERSION_TOO_LONG.at("version", LONGEST_VERSION);
        }
        if (rows.byId(CatalogRows.MODELS, List.of(model)).isEmpty()) {
            throw CatalogRefusal.NOT_FOUND.because();
        }
        rows.describe(model, version.strip(), retiresOn);
        ledger.append(Act.of("ai-model.described", ref(CatalogRows.MODELS, model))
                .with("version", version.strip())
                .with("retires-on", retiresOn.map(LocalDate::toString).orElse("unknown")));
    }

    private void madeBy(CatalogRows.Shelf<?> shelf, UUID id, String vendor) {
        CatalogName name = CatalogName.of(vendor);
        if (rows.byId(shelf, List.of(id)).isEmpty()) {
            throw CatalogRefusal.NOT_FOUND.because();
        }
        rows.set(shelf, id, "vendor_id", vendor(name));
        ledger.append(
                Act.of(shelf.kind().code() + ".vendor-named", ref(shelf, id)).with("vendor", name.shown()));
    }

    private <T> T add(CatalogRows.Shelf<T> shelf, CatalogName name, Optional<String> vendor) {
        Optional<UUID> by =
                vendor.filter(v -> !v.isBlank()).map(CatalogName::of).map(this::vendor);
        boolean added = rows.add(shelf, name, by);
        T entry = rows.named(shelf, name).orElseThrow();
        if (added) {
            SubjectRef subject = ref(shelf, shelf.id().apply(entry));
            ledger.append(Act.of(subject.kind().code() + ".added", subject).with("name", name.shown()));
            if (subject.kind() == SubjectKind.AI_TOOL) {
                owned.expect(subject, name.shown());
            }
        }
        return entry;
    }

    private UUID vendor(CatalogName name) {
        UUID id = rows.vendorId(name);
        owned.expect(new SubjectRef(SubjectKind.VENDOR, id), name.shown());
        return id;
    }

    private void review(CatalogRows.Shelf<?> shelf, UUID id, Review review, String reason) {
        String why = given(reason);
        SubjectRef subject = ref(shelf, id);
        rights.require(
                subject.kind() == SubjectKind.DATA_ASSET ? DecisionKind.ADMIT_DATA : DecisionKind.ADMIT_TOOL, subject);
        rows.set(shelf, id, "review", review.code());
        ledger.append(Act.of(subject.kind().code() + ".reviewed", subject)
                .because(why)
                .with("review", review.code()));
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw CatalogRefusal.REASON_MISSING.at("reason");
        }
        return reason.strip();
    }

    private static SubjectRef ref(CatalogRows.Shelf<?> shelf, UUID id) {
        return new SubjectRef(shelf.kind(), id);
    }
}
