package dev.remit.ui.catalog.seen;

import com.vaadin.flow.component.html.Div;
import dev.remit.catalog.AiTool;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.scan.tool.ToolUse;
import dev.remit.scan.tool.ToolUseQueries;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where scans saw a tool at work, and whether that is approved. */
@Component
public record SeenIn(ToolUseQueries uses, CurrentUser user) {

    /** Empty for whoever may not know what scans see. */
    public Optional<Section> of(AiTool tool) {
        if (!user.may(Permission.CONNECTION_READ)) {
            return Optional.empty();
        }
        List<ToolUse> seen = uses.seen(tool.id());
        Section section = new Section(Words.text("catalogue.seen"));
        if (seen.isEmpty()) {
            section.add(Texts.quiet(Words.text("catalogue.seen.nowhere")));
        }
        seen.forEach(use -> section.add(one(use)));
        return Optional.of(section);
    }

    private static Div one(ToolUse use) {
        Div standing = new Div();
        if (use.excess().isEmpty()) {
            standing.add(Status.OK.glyph(Words.text("catalogue.seen.approved")));
        } else {
            standing.add(
                    Status.BAD.glyph(Words.text("access.tool.not-approved")),
                    Texts.body(Words.text("access.tool.exceeds", ExcessWords.of(use.excess()))));
        }
        return new Div(
                Texts.link(use.name() + " · " + use.connectionName(), AccessNavigation.integration(use.integration())),
                standing);
    }
}
