package dev.remit.scan.asset;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.field.DataField;
import dev.remit.field.FieldQueries;
import dev.remit.identity.CurrentUser;
import dev.remit.scan.ScanRefusal;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which objects hold a data asset, and which of its fields a scanned one is. */
@Service
@Transactional
public class AssetLinkService {

    private static final String MAY = "hasAuthority('catalog:manage') and hasAuthority('connection:read')";

    private final AssetLinks links;
    private final FieldReachKeeping keeping;
    private final FieldReaches reaches;
    private final Catalogue catalogue;
    private final Recorder recorder;

    /** What an asset is, and its fields. */
    @org.springframework.stereotype.Component("assetLinkCatalogue")
    record Catalogue(CatalogQueries assets, FieldQueries fields, UnknownFields unknown) {}

    /** Who acts, and what remains of it. */
    @org.springframework.stereotype.Component("assetLinkRecorder")
    record Recorder(CurrentUser user, Ledger ledger) {}

    AssetLinkService(
            AssetLinks links, FieldReachKeeping keeping, FieldReaches reaches, Catalogue catalogue, Recorder recorder) {
        this.links = links;
        this.keeping = keeping;
        this.reaches = reaches;
        this.catalogue = catalogue;
        this.recorder = recorder;
    }

    /** Says that these objects hold the asset; refused for one that no AI reaches, or that holds another asset. */
    @PreAuthorize(MAY)
    public void link(UUID asset, Set<ScannedObject> objects) {
        DataAsset known = known(asset);
        if (objects.isEmpty()) {
            throw ScanRefusal.OBJECT_MISSING.at("object");
        }
        keeping.oneAtATime();
        for (ScannedObject object : objects) {
            UUID[] touched = reaches.reaching(object);
            if (touched.length == 0) {
                throw ScanRefusal.OBJECT_GONE.at("object", object.name());
            }
            links.insert(asset, object, recorder.user().person()).ifPresent(other -> {
                throw ScanRefusal.OBJECT_TAKEN.at("object", object.name(), other);
            });
            recorder.ledger().append(act("data-asset.linked", asset, object).with("asset", known.name()));
            keeping.draw(touched, asset);
        }
    }

    /** Takes back that an object holds the asset, with what was said about its fields. */
    @PreAuthorize(MAY)
    public void unlink(UUID asset, ScannedObject object, String reason) {
        if (reason.isBlank()) {
            throw ScanRefusal.REASON_MISSING.at("reason");
        }
        known(asset);
        keeping.oneAtATime();
        if (!links.delete(asset, object)) {
            throw ScanRefusal.OBJECT_NOT_LINKED.because();
        }
        recorder.ledger().append(act("data-asset.unlinked", asset, object).because(reason.strip()));
        keeping.draw(reaches.reaching(object), asset);
    }

    /** Says which field of the asset a scanned one is; none: none of them. It stays said over scans. */
    @PreAuthorize(MAY)
    public void match(UUID asset, ScannedObject object, String name, Optional<UUID> field) {
        known(asset);
        Optional<DataField> known = field.map(id -> catalogue
                .fields()
                .find(id)
                .filter(found -> found.asset().equals(asset))
                .orElseThrow(() -> ScanRefusal.FIELD_OF_ANOTHER_ASSET.at("field")));
        keeping.oneAtATime();
        if (!links.holds(asset, object)) {
            throw ScanRefusal.OBJECT_NOT_LINKED.because();
        }
        links.say(object, name, field, recorder.user().person());
        Act act = act(field.isPresent() ? "data-field.matched" : "data-field.not-matched", asset, object)
                .with("scanned", name);
        recorder.ledger().append(known.map(f -> act.with("field", f.name())).orElse(act));
        keeping.draw(reaches.reaching(object), asset);
    }

    /** Adds the fields that scans name and the asset does not have, approved for nothing. Returns how many. */
    @PreAuthorize(MAY)
    public int addUnknown(UUID asset) {
        int added = catalogue.unknown().add(known(asset).id());
        if (added > 0) {
            recorder.ledger()
                    .append(Act.of("data-fields.added-from-scans", new SubjectRef(SubjectKind.DATA_ASSET, asset))
                            .with("fields", String.valueOf(added)));
        }
        return added;
    }

    private DataAsset known(UUID asset) {
        return catalogue.assets().dataAssetsById(List.of(asset)).values().stream()
                .findFirst()
                .orElseThrow(() -> ScanRefusal.ASSET_GONE.because());
    }

    private static Act act(String name, UUID asset, ScannedObject object) {
        return Act.of(name, new SubjectRef(SubjectKind.DATA_ASSET, asset))
                .with("connection", object.connection().toString())
                .with("place", object.place())
                .with("kind", object.kind().name())
                .with("object", object.name());
    }
}
