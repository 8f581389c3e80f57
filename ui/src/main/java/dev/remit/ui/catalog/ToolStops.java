package dev.remit.ui.catalog;

import com.vaadin.flow.component.html.Div;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.VendorQueries;
import dev.remit.killswitch.Stop;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.killswitch.StopBanner;
import dev.remit.ui.killswitch.StopDesk;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The kill switch of a tool and of who makes it. */
@Component
record ToolStops(StopDesk desk, VendorQueries vendors) {

    /** What stands, on top; then what this person can stop. */
    Div of(AiTool tool, Ages ages) {
        SubjectRef subject = new SubjectRef(SubjectKind.AI_TOOL, tool.id());
        Optional<UUID> vendor =
                Optional.ofNullable(vendors.vendorsOf(List.of(tool.id())).get(tool.id()));
        List<Stop> standing = desk.standing(List.of(subject));
        Div all = new Div();
        all.add(StopBanner.of(standing, desk, ages));
        Div acts = new Div();
        acts.addClassName("rm-entry-acts");
        if (desk.may(subject) && none(standing, subject)) {
            acts.add(Buttons.danger(Words.text("stops.stop"), e -> desk.ask(subject, tool.name())));
        }
        vendor.map(id -> new SubjectRef(SubjectKind.VENDOR, id))
                .filter(made -> desk.may(made) && none(standing, made))
                .ifPresent(made -> acts.add(Buttons.danger(
                        Words.text("stops.stop-vendor", tool.vendor().orElseThrow()),
                        e -> desk.ask(made, tool.vendor().orElseThrow()))));
        if (acts.getComponentCount() > 0) {
            all.add(acts);
        }
        return all;
    }

    private static boolean none(List<Stop> standing, SubjectRef subject) {
        return standing.stream().noneMatch(stop -> stop.subject().equals(subject));
    }
}
