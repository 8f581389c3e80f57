package dev.remit.scan.asset;

import dev.remit.evidence.Act;
import dev.remit.field.DataField;
import dev.remit.field.FieldQueries;
import dev.remit.scan.ScanRefusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which fields of a data asset the scanned ones of its objects are. */
@Service
@Transactional
public class FieldMatchService {

    private static final String MAY = "hasAuthority('catalog:manage') and hasAuthority('connection:read')";

    private final AssetLinks links;
    private final FieldReachKeeping keeping;
    private final FieldReaches reaches;
    private final FieldQueries fields;
    private final UnknownFields unknown;
    private final AssetDesk desk;

    FieldMatchService(
            AssetLinks links,
            FieldReachKeeping keeping,
            FieldReaches reaches,
            FieldQueries fields,
            UnknownFields unknown,
            AssetDesk desk) {
        this.links = links;
        this.keeping = keeping;
        this.reaches = reaches;
        this.fields = fields;
        this.unknown = unknown;
        this.desk = desk;
    }

    /** Says which field of the asset a scanned one is; none: none of them. It stays said over scans. */
    @PreAuthorize(MAY)
    public void match(UUID asset, ScannedObject object, String name, Optional<UUID> field) {
        desk.known(asset);
        Optional<DataField> known = field.map(id -> fields.find(id)
                .filter(found -> found.asset().equals(asset))
                .orElseThrow(() -> ScanRefusal.FIELD_OF_ANOTHER_ASSET.at("field")));
        keeping.oneAtATime();
        if (!links.holds(asset, object)) {
            throw ScanRefusal.OBJECT_NOT_LINKED.because();
        }
        links.say(object, name, field, desk.person());
        Act act = AssetDesk.act(field.isPresent() ? "data-field.matched" : "data-field.not-matched", asset, object)
                .with("scanned", name);
        desk.append(known.map(f -> act.with("field", f.name())).orElse(act));
        keeping.draw(reaches.reaching(object), asset);
    }

    /** Adds the fields that scans name and the asset does not have, approved for nothing. Returns how many. */
    @PreAuthorize(MAY)
    public int addUnknown(UUID asset) {
        int added = unknown.add(desk.known(asset).id());
        if (added > 0) {
            desk.append(AssetDesk.act("data-fields.added-from-scans", asset).with("fields", String.valueOf(added)));
        }
        return added;
    }
}
