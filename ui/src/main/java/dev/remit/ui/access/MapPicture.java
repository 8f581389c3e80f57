package dev.remit.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.AccessPicture;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.chart.Chart;
import dev.remit.ui.design.chart.ChartTable;
import dev.remit.ui.design.chart.EChart;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which AI can do what in which systems, as a picture and as the same rows in a table; whatever is clicked opens the list. */
final class MapPicture extends Div {

    private final transient AccessPicture picture;
    private final transient Address table;

    /**
     * A picture.
     *
     * @param table the list it is drawn of, with its filters
     */
    MapPicture(AccessPicture picture, Address table) {
        this.picture = picture;
        this.table = table;
        addClassName("rm-access-picture");
        PictureOption option = new PictureOption(picture);
        EChart chart = new EChart(finding(), option.option());
        chart.setHeight(option.height() + "px");
        chart.onClick(id -> rows(id).open());
        add(key(), new Chart(chart, new ChartTable(Words.text("access.picture.table"), columns(), lines())));
        rest().forEach(this::add);
    }

    private String finding() {
        return Words.text("access.picture.finding", picture.ais(), picture.systems())
                + " "
                + picture.flows().stream()
                        .filter(flow -> flow.ai().isPresent() && flow.system().isPresent())
                        .findFirst()
                        .map(flow -> Words.text("access.picture.largest", ai(flow), can(flow), system(flow)))
                        .orElse("");
    }

    private static Div key() {
        Div key = new Div(Texts.caption(Words.text("access.picture.key")));
        key.addClassName("rm-keyline");
        return key;
    }

    private static List<String> columns() {
        return List.of(
                Words.text("access.picture.ai"),
                Words.text("access.picture.can"),
                Words.text("access.picture.system"),
                Words.text("access.picture.integrations"));
    }

    private List<ChartTable.Row> lines() {
        return picture.flows().stream()
                .map(flow -> ChartTable.Row.to(
                        rows(flow), ai(flow), can(flow), system(flow), Numbers.exact(flow.integrations())))
                .toList();
    }

    /** What has no name in the picture is counted, and opens to the list. */
    private List<Component> rest() {
        List<Component> rest = new ArrayList<>();
        if (picture.otherAis() > 0) {
            rest.add(Texts.link(Words.text("access.picture.more-ais", picture.otherAis()), table));
        }
        if (picture.otherSystems() > 0) {
            rest.add(Texts.link(Words.text("access.picture.more-systems", picture.otherSystems()), table));
        }
        return rest;
    }

    private Address rows(AccessPicture.Flow flow) {
        Address rows = table;
        if (flow.ai().isPresent()) {
            rows = rows.with(AccessNavigation.TEXT, flow.ai().get().name());
        }
        if (flow.can().isPresent()) {
            rows = rows.with(
                    AccessNavigation.CAN, AccessNavigation.code(flow.can().get()));
        }
        return flow.system().flatMap(AccessPicture.Target::connection).isPresent()
                ? rows.with(
                        AccessNavigation.CONNECTION,
                        flow.system().get().connection().get().toString())
                : rows;
    }

    /** What was clicked: a node or a line, by the id the picture gave it. */
    private Address rows(String id) {
        for (AccessPicture.Flow flow : picture.flows()) {
            if (PictureOption.ai(flow).equals(id) && flow.ai().isPresent()) {
                return table.with(AccessNavigation.TEXT, flow.ai().get().name());
            }
            if (PictureOption.system(flow).equals(id)) {
                return rows(new AccessPicture.Flow(Optional.empty(), Optional.empty(), flow.system(), 0));
            }
        }
        for (Capability capability : Capability.values()) {
            if (PictureOption.can(Optional.of(capability)).equals(id)) {
                return table.with(AccessNavigation.CAN, AccessNavigation.code(capability));
            }
        }
        return table;
    }

    static String ai(AccessPicture.Flow flow) {
        return flow.ai().map(AccessPicture.Ai::name).orElseGet(() -> Words.text("access.picture.others"));
    }

    static String can(AccessPicture.Flow flow) {
        return flow.can().map(Words::of).orElseGet(() -> Words.text("access.picture.unseen"));
    }

    static String system(AccessPicture.Flow flow) {
        return flow.system().map(AccessPicture.Target::name).orElseGet(() -> Words.text("access.picture.others"));
    }
}
