package dev.remit.ui.inventory.register;

import com.vaadin.flow.component.grid.Grid;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.plugin.Capability;
import dev.remit.ui.design.glyph.Avatar;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.CapabilityStrip;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.design.list.Sorting;
import dev.remit.ui.inventory.InventoryNavigation;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The register's rows. */
final class RegisterGrid {

    /** Names are what people look for: they take most of the room there is. */
    private static final int NAME_GROWS = 6;

    private final Ages ages;
    private final KeysetGrid<RegisterRow> grid = new KeysetGrid<>(Words.text("use-cases.nav"), RegisterRow::id);

    private RegisterGrid(Ages ages) {
        this.ages = ages;
    }

    static KeysetGrid<RegisterRow> of(Address address, RegisterSort sort, Ages ages) {
        return new RegisterGrid(ages).build(address, sort);
    }

    private KeysetGrid<RegisterRow> build(Address address, RegisterSort sort) {
        Sorting now = new Sorting(sort.by().code(), sort.descending());
        Grid.Column<RegisterRow> name =
                grid.markup(Words.text("register.name"), RegisterGrid::name).setWidth("236px");
        by(RegisterSort.By.NAME, name, now, address);
        by(RegisterSort.By.TIER, column("tier", "112px", row -> InventoryWords.tier(row.tier())), now, address);
        by(RegisterSort.By.LANE, column("lane", "124px", RegisterGrid::standing), now, address);
        by(RegisterSort.By.ACCOUNTABLE, column("accountable", "150px", RegisterGrid::accountable), now, address);
        column("tools", "140px", row -> Markup.span("rm-clip", String.join(", ", row.tools())));
        column("can-do", "76px", RegisterGrid::strip).setFlexGrow(0);
        by(RegisterSort.By.LAST_EVIDENCE, column("last-evidence", "112px", this::evidence), now, address);
        by(RegisterSort.By.NEXT_REVIEW, column("next-review", "116px", this::review), now, address);
        Grid.Column<RegisterRow> value =
                grid.number(Words.text("register.value"), RegisterGrid::value).setWidth("112px");
        by(RegisterSort.By.VALUE, value.setFlexGrow(0), now, address);
        name.setFlexGrow(NAME_GROWS);
        grid.narrow(this::twoLines);
        return grid;
    }

    private Grid.Column<RegisterRow> column(String key, String width, Function<RegisterRow, String> cell) {
        return grid.markup(Words.text("register." + key), cell).setWidth(width);
    }

    private void by(RegisterSort.By by, Grid.Column<RegisterRow> column, Sorting now, Address address) {
        grid.sortable(column, by.code(), now, address);
    }

    private static String accountable(RegisterRow row) {
        return Avatar.owner(row.accountable().map(RegisterRow.Accountable::name));
    }

    private static String name(RegisterRow row) {
        String function = row.function().map(InventoryWords::of).orElse("");
        return link(row) + " " + Markup.span("rm-caption", function);
    }

    private static String link(RegisterRow row) {
        return Markup.link("rm-name", InventoryNavigation.useCase(row.id()).href(), row.name());
    }

    private static String standing(RegisterRow row) {
        return Markup.span("rm-clip rm-state-words", InventoryWords.standing(row.state(), row.lane()));
    }

    /** As surely as it is known; hatched where no scan saw it: that is not "cannot". */
    private static String strip(RegisterRow row) {
        Map<Capability, BasisGlyph> bars = new EnumMap<>(Capability.class);
        row.canDo().forEach((capability, basis) -> bars.put(capability, BasisGlyph.of(basis)));
        return new CapabilityStrip(bars).markup();
    }

    private String evidence(RegisterRow row) {
        return row.lastEvidence()
                .map(at -> Markup.escape(ages.at(at)))
                .orElseGet(() -> Markup.span("rm-bad", Words.text("register.no-evidence")));
    }

    private String review(RegisterRow row) {
        return row.nextReview().map(this::review).orElse("—");
    }

    private String review(LocalDate day) {
        return day.isBefore(ages.today()) ? Markup.span("rm-bad rm-mid", ages.due(day)) : Markup.escape(ages.on(day));
    }

    private static String value(RegisterRow row) {
        return row.value().map(v -> Markup.escape(Numbers.money(v))).orElseGet(UnknownChip::markup);
    }

    private String twoLines(RegisterRow row) {
        return link(row) + "<br>" + InventoryWords.tier(row.tier()) + " "
                + Markup.span("rm-caption", InventoryWords.standing(row.state(), row.lane())) + " "
                + Avatar.owner(row.accountable().map(RegisterRow.Accountable::name));
    }
}
