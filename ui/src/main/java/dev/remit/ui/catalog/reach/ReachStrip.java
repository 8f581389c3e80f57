package dev.remit.ui.catalog.reach;

import dev.remit.scan.asset.AssetSummary;
import dev.remit.ui.catalog.ReachNavigation;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.FigureStrip;
import dev.remit.ui.design.TabLinks;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.UUID;

/** What AI reaches of an asset in figures, each with the way to its rows. */
final class ReachStrip {

    private ReachStrip() {}

    static FigureStrip figures(UUID asset, AssetSummary seen) {
        Figure beyond = figure("reach.figure.beyond", seen.unapproved(), ReachNavigation.beyond(asset));
        return new FigureStrip(
                figure("reach.figure.integrations", seen.integrations(), ReachNavigation.reach(asset)),
                seen.unapproved() > 0 ? beyond.breach() : beyond,
                figure("reach.figure.unknown", seen.unknownFields(), ReachNavigation.unknown(asset)),
                figure("reach.figure.objects", seen.objects(), ReachNavigation.objects(asset)));
    }

    private static Figure figure(String words, int count, Address rows) {
        return Figure.of(Words.text(words), Numbers.exact(count), rows);
    }

    static TabLinks tabs(UUID asset, Address here) {
        String view = here.first(ReachNavigation.VIEW).orElse("");
        return new TabLinks(Words.text("reach.tabs"))
                .tab(Words.text("reach.who"), "", ReachNavigation.reach(asset), view.isEmpty())
                .tab(
                        Words.text("reach.scanned"),
                        "",
                        ReachNavigation.fields(asset),
                        view.equals(ReachNavigation.FIELDS))
                .tab(
                        Words.text("reach.objects"),
                        "",
                        ReachNavigation.objects(asset),
                        view.equals(ReachNavigation.OBJECTS));
    }
}
