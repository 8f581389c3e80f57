package dev.remit.ui.approvals;

import dev.remit.approval.bulk.BulkDecisions;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What can be done to requests that were chosen in a list: approve them together. */
public final class BulkBar {

    private BulkBar() {}

    /**
     * The bar for the grid, there while rows are chosen.
     *
     * @param after reads the list again
     */
    public static <T> ActionBar on(
            KeysetGrid<T> grid, Function<T, UUID> approval, BulkDecisions service, Runnable after) {
        grid.selectable();
        ActionBar bar = ActionBar.selection(Words.text("bulk.bar"));
        bar.actions(Buttons.primary(Words.text("bulk.approve"), e -> {
            List<UUID> chosen = grid.getSelectedItems().stream().map(approval).toList();
            new BulkDialog(service, chosen, after).open();
        }));
        bar.setVisible(false);
        grid.addSelectionListener(e -> {
            int count = e.getAllSelectedItems().size();
            bar.setVisible(count > 0);
            bar.words(Texts.strong(Words.text("bulk.chosen", count)));
        });
        return bar;
    }
}
