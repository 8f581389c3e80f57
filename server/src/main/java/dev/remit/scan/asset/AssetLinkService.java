package dev.remit.scan.asset;

import dev.remit.catalog.DataAsset;
import dev.remit.scan.ScanRefusal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which objects hold a data asset. */
@Service
@Transactional
public class AssetLinkService {

    /** How long the reason for taking a link back may be. */
    public static final int LONGEST_REASON = 2_000;

    private static final String MAY = "hasAuthority('catalog:manage') and hasAuthority('connection:read')";

    private final AssetLinks links;
    private final FieldReachKeeping keeping;
    private final FieldReaches reaches;
    private final AssetDesk desk;

    AssetLinkService(AssetLinks links, FieldReachKeeping keeping, FieldReaches reaches, AssetDesk desk) {
        this.links = links;
        this.keeping = keeping;
        this.reaches = reaches;
        this.desk = desk;
    }

    /** Says that these objects hold the asset; refused for one that no AI reaches, or that holds another asset. */
    @PreAuthorize(MAY)
    public void link(UUID asset, Set<ScannedObject> objects) {
        DataAsset known = desk.known(asset);
        if (objects.isEmpty()) {
            throw ScanRefusal.OBJECT_MISSING.at("object");
        }
        keeping.oneAtATime();
        Set<UUID> touched = new LinkedHashSet<>();
        for (ScannedObject object : objects) {
            UUID[] reaching = reaches.reaching(object);
            if (reaching.length == 0) {
                throw ScanRefusal.OBJECT_GONE.at("object", object.name());
            }
            links.insert(asset, object, desk.person()).ifPresent(other -> {
                throw ScanRefusal.OBJECT_TAKEN.at("object", object.name(), other);
            });
            desk.append(AssetDesk.act("data-asset.linked", asset, object).with("asset", known.name()));
            touched.addAll(Arrays.asList(reaching));
        }
        keeping.draw(touched.toArray(UUID[]::new), asset);
    }

    /** Takes back that an object holds the asset, with what was said about its fields. */
    @PreAuthorize(MAY)
    public void unlink(UUID asset, ScannedObject object, String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw ScanRefusal.REASON_MISSING.at("reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw ScanRefusal.REASON_TOO_LONG.at("reason", why.length(), LONGEST_REASON);
        }
        desk.known(asset);
        keeping.oneAtATime();
        if (!links.delete(asset, object)) {
            throw ScanRefusal.OBJECT_NOT_LINKED.because();
        }
        desk.append(AssetDesk.act("data-asset.unlinked", asset, object).because(why));
        keeping.draw(reaches.reaching(object), asset);
    }
}
