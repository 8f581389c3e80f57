package dev.remit.ui.design.chart;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.words.Words;

/** A picture with the same rows as a table behind "Show as table". */
public final class Chart extends Div {

    private final EChart picture;
    private final ChartTable table;
    private final Button toggle =
            Buttons.plain(Icon.TABLE, Words.text("design.chart.as-table"), e -> showTable(!this.showsTable()));

    public Chart(EChart picture, ChartTable table) {
        this.picture = picture;
        this.table = table;
        addClassName("rm-chart");
        toggle.addClassName("rm-chart-toggle");
        toggle.addThemeName("tertiary");
        add(picture, table, toggle);
        showTable(false);
    }

    private boolean showsTable() {
        return table.isVisible();
    }

    private void showTable(boolean shown) {
        table.setVisible(shown);
        picture.setVisible(!shown);
        toggle.setText(Words.text(shown ? "design.chart.as-picture" : "design.chart.as-table"));
    }
}
