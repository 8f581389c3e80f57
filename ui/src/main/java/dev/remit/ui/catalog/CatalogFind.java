package dev.remit.ui.catalog;

import dev.remit.identity.Permission;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.navigation.FindContribution;
import dev.remit.ui.navigation.Found;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds tools, models and data by any part of their name. */
@Component
class CatalogFind implements FindContribution {

    private final CatalogDesk desk;

    CatalogFind(CatalogDesk desk) {
        this.desk = desk;
    }

    @Override
    public String messageKey() {
        return "catalogue.nav";
    }

    @Override
    public List<Found> find(String text, int limit) {
        if (!desk.user().may(Permission.CATALOG_READ)) {
            return List.of();
        }
        Stream<Found> tools = desk.queries().tools(text, limit).stream()
                .map(t -> new Found(Icon.CUBE, t.name(), Words.of(t.review()), CatalogNavigation.tool(t.id())));
        Stream<Found> models = desk.queries().models(text, limit).stream()
                .map(m -> new Found(Icon.CUBE, m.name(), Words.of(m.review()), CatalogNavigation.tool(m.id())));
        Stream<Found> data = desk.queries().dataAssets(text, limit).stream()
                .map(d -> new Found(
                        Icon.DATA, d.name(), CatalogWords.of(d.dataClass()), CatalogNavigation.dataAsset(d.id())));
        return Stream.of(tools, models, data).flatMap(s -> s).limit(limit).toList();
    }
}
