package dev.remit.ui.catalog.seen;

import dev.remit.catalog.DataAsset;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.scan.asset.AssetReachQueries;
import dev.remit.scan.asset.AssetSummary;
import dev.remit.ui.catalog.ReachNavigation;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What scans see of a data asset, in a sentence. */
@Component
public record AssetSeen(AssetReachQueries reach, CurrentUser user) {

    /** Empty for whoever may not know what scans see. */
    public Optional<Section> of(DataAsset asset) {
        if (!user.may(Permission.CONNECTION_READ)) {
            return Optional.empty();
        }
        AssetSummary seen = reach.summary(asset.id());
        Section section = new Section(Words.text("reach.title"));
        if (seen.objects() == 0) {
            section.add(UnknownChip.glyph(Words.text("reach.not-linked")));
        } else if (seen.unapproved() > 0) {
            section.add(Status.BAD.glyph(Words.text("reach.sentence.beyond", seen.unapproved(), seen.integrations())));
        } else {
            section.add(Texts.body(Words.text("reach.sentence", seen.integrations())));
        }
        section.more(Words.text("reach.open"), ReachNavigation.reach(asset.id()));
        return Optional.of(section);
    }
}
