package dev.remit.ui.catalog;

import dev.remit.ui.design.TabLinks;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.UUID;

/** The ways to the fields of data assets. */
public final class FieldNavigation {

    public static final String PATH = "data-fields";
    public static final String TEXT = "q";
    public static final String CLASS = "class";
    public static final String FUNCTION = "function";
    public static final String ASSET = "asset";

    private FieldNavigation() {}

    public static Address fields() {
        return Address.of(PATH);
    }

    /** Those of one asset. */
    public static Address of(UUID asset) {
        return fields().with(ASSET, asset.toString());
    }

    /** The tabs over the lists of data: assets, and their fields. */
    public static TabLinks kinds(boolean fields) {
        return new TabLinks(Words.text("fields.kinds"))
                .tab(Words.text("catalogue.data.nav"), "", CatalogNavigation.dataAssets(), !fields)
                .tab(Words.text("fields.title"), "", fields(), fields);
    }
}
