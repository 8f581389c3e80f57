package dev.remit.ui.design.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A lazy list: one query per page, none per row, however many rows there are. Cells are text or markup from
 * {@code design.glyph}; headers of sortable columns are links, so the sort is in the address.
 */
public final class KeysetGrid<T> extends Grid<T> {

    private static final int PAGE = 50;

    private final transient Function<T, Object> id;
    private final List<Column<T>> wide = new ArrayList<>();

    /**
     * An empty list.
     *
     * @param name what is listed, for assistive technology
     * @param id what tells rows apart
     */
    public KeysetGrid(String name, Function<T, Object> id) {
        this.id = id;
        setPageSize(PAGE);
        addClassName("rm-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setAriaLabel(name);
        setSelectionMode(SelectionMode.NONE);
        setSizeFull();
    }

    /** Shows what the reader reads, from the start: after a filter, a sort or a change. */
    public void read(KeysetReader<T> reader) {
        setItems(new KeysetRows<>(id, reader)).setItemCountUnknown();
    }

    /** A column of plain text. */
    public Column<T> text(String header, Function<T, String> cell) {
        return markup(header, row -> Markup.span("rm-clip", cell.apply(row)));
    }

    /** A column of markup; what people wrote must have gone through {@link Markup#escape}. */
    public Column<T> markup(String header, Function<T, String> cell) {
        Column<T> column =
                addColumn(renderer(cell)).setHeader(header).setWidth("112px").setFlexGrow(1);
        wide.add(column);
        return column;
    }

    /** The first column: the name, a link to the thing. */
    public Column<T> name(String header, Function<T, String> name, Function<T, Address> address) {
        return markup(header, row -> Markup.link("rm-name", address.apply(row).href(), name.apply(row)))
                .setWidth("240px")
                .setFlexGrow(3);
    }

    /** A column of numbers or money, at the right. */
    public Column<T> number(String header, Function<T, String> markup) {
        return markup(header, markup).setTextAlign(ColumnTextAlign.END);
    }

    /** Makes the header a link that sorts by the column, and says so if the list is sorted by it. */
    public void sortable(Column<T> column, String key, Sorting now, Address address) {
        String words = column.getHeaderText();
        boolean sorted = now.isBy(key);
        Sorting next = sorted ? now.turned() : new Sorting(key, false);
        Anchor link = new Anchor(next.in(address).href());
        link.getElement().setAttribute("router-link", "");
        link.addClassName("rm-sort");
        link.add(new Span(words));
        if (sorted) {
            link.addClassName("rm-sorted");
            link.add(new Span(now.descending() ? "↓" : "↑"));
            link.setAriaLabel(Words.text(
                    now.descending() ? "design.grid.sorted-descending" : "design.grid.sorted-ascending", words));
        }
        column.setHeader(link);
    }

    /** What a row shows on a phone instead of all columns: two lines, the first the name. */
    public void narrow(Function<T, String> twoLines) {
        Column<T> column = addColumn(renderer(twoLines)).setFlexGrow(1);
        column.setVisible(false);
        Span heard = new Span(getAriaLabel().orElse(""));
        heard.addClassName("rm-visually-hidden");
        column.setHeader(heard);
        getElement()
                .addEventListener("rm-narrow", e -> {
                    boolean isNarrow = e.getEventData().get("event.detail").asBoolean();
                    column.setVisible(isNarrow);
                    wide.forEach(c -> c.setVisible(!isNarrow));
                    setClassName("rm-grid-is-narrow", isNarrow);
                })
                .addEventData("event.detail");
        addClassName("rm-grid-narrowing");
    }

    /** Lets several rows be chosen, for an {@code ActionBar.selection}. */
    public void selectable() {
        setSelectionMode(SelectionMode.MULTI);
        addAttachListener(e -> getElement().executeJs("""
                requestAnimationFrame(() => {
                    const head = this.querySelector('vaadin-grid-flow-selection-column')?._headerCell?._content;
                    if (!head || head.querySelector('.rm-visually-hidden')) return;
                    const name = document.createElement('span');
                    name.className = 'rm-visually-hidden';
                    name.textContent = $0;
                    head.append(name);
                });""", Words.text("design.grid.chosen")));
    }

    /** Shown instead of rows when there are none. */
    public void empty(Component state) {
        setEmptyStateComponent(state);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (hasClassName("rm-grid-narrowing")) {
            getElement().executeJs("""
                    const media = window.matchMedia('(max-width: 799px)');
                    const tell = () => this.dispatchEvent(new CustomEvent('rm-narrow', {detail: media.matches}));
                    if (media.matches) tell();
                    media.addEventListener('change', tell);""");
        }
    }

    private static <T> LitRenderer<T> renderer(Function<T, String> cell) {
        return LitRenderer.<T>of("<span class=\"rm-cell\" .innerHTML=\"${item.cell}\"></span>")
                .withProperty("cell", cell::apply);
    }
}
