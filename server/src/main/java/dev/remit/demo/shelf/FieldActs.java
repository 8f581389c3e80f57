package dev.remit.demo.shelf;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.field.FieldImport;
import dev.remit.scan.asset.AssetLinkService;
import dev.remit.scan.asset.AssetReachQueries;
import dev.remit.scan.asset.LinkableObject;
import dev.remit.scan.asset.ScannedObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What people say about the fields of their data. */
@Component
@ConditionalOnProperty("remit.demo")
public class FieldActs {

    private static final int MOST = 500;

    private final FieldImport imports;
    private final CatalogQueries catalog;
    private final AssetReachQueries reach;
    private final AssetLinkService links;

    FieldActs(FieldImport imports, CatalogQueries catalog, AssetReachQueries reach, AssetLinkService links) {
        this.imports = imports;
        this.catalog = catalog;
        this.reach = reach;
        this.links = links;
    }

    /** Says which objects hold an asset; nothing where the connector that would see them is not installed. */
    public void link(ObjectScript script) {
        DataAsset asset = catalog.dataAssets(script.asset(), 1).getFirst();
        Set<ScannedObject> objects = reach.linkable(asset.id(), script.connection(), MOST).stream()
                .map(LinkableObject::object)
                .filter(object -> script.kinds().contains(object.kind()))
                .collect(Collectors.toSet());
        if (!objects.isEmpty()) {
            links.link(asset.id(), objects);
        }
    }

    /** Takes in the file of a workspace. */
    public void takeIn(String workspace) {
        try {
            imports.run(new ClassPathResource("demo/fields-" + workspace + ".csv").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
