package dev.remit.ui.catalog.seen;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.scan.access.AccessRow;
import dev.remit.scan.asset.AssetReachQueries;
import dev.remit.scan.asset.FieldExcess;
import dev.remit.ui.catalog.ReachNavigation;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The fields an integration reaches that are not approved for it. */
@Component
public record FieldsBeyond(AssetReachQueries reach) {

    private static final int MOST = 8;

    public Optional<Callout> of(AccessRow row) {
        if (!row.beyondFields()) {
            return Optional.empty();
        }
        List<FieldExcess.Field> all = reach.beyond(row.id()).stream()
                .flatMap(excess -> excess.fields().stream())
                .toList();
        UnorderedList fields = new UnorderedList();
        all.stream().limit(MOST).forEach(field -> fields.add(one(field)));
        if (all.size() > MOST) {
            fields.add(new ListItem(Words.text("reach.more.fields", all.size() - MOST)));
        }
        return Optional.of(new Callout(Callout.Kind.BAD, Words.text("access.beyond-fields"), fields));
    }

    private static ListItem one(FieldExcess.Field field) {
        return new ListItem(
                Texts.link(field.assetName(), ReachNavigation.beyond(field.asset())),
                Texts.body(": " + field.name() + ", "
                        + field.can().stream().map(Words::of).collect(Collectors.joining(", "))));
    }
}
