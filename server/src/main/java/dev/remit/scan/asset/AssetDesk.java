package dev.remit.scan.asset;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.scan.ScanRefusal;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which asset something is said about, by whom, and what remains of it. */
@Component
record AssetDesk(CatalogQueries assets, CurrentUser user, Ledger ledger) {

    DataAsset known(UUID asset) {
        return assets.dataAssetsById(List.of(asset)).values().stream()
                .findFirst()
                .orElseThrow(() -> ScanRefusal.ASSET_GONE.because());
    }

    PersonId person() {
        return user.person();
    }

    void append(Act act) {
        ledger.append(act);
    }

    static Act act(String name, UUID asset) {
        return Act.of(name, new SubjectRef(SubjectKind.DATA_ASSET, asset));
    }

    static Act act(String name, UUID asset, ScannedObject object) {
        return act(name, asset)
                .with("connection", object.connection().toString())
                .with("place", object.place())
                .with("kind", object.kind().name())
                .with("object", object.name());
    }
}
