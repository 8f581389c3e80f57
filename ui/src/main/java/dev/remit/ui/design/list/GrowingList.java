package dev.remit.ui.design.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.remit.shared.Page;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list among other things on a page, of which a button shows one page more; what has a page of its own takes a {@link KeysetGrid}. */
public final class GrowingList<T> extends Div {

    private final transient HasComponents list;
    private final transient KeysetReader<T> reader;
    private final transient Function<List<T>, List<? extends Component>> rows;
    private final int size;
    private final Button more = Buttons.quiet(Words.text("design.list.more"), e -> grow());
    private Optional<String> next = Optional.empty();

    /**
     * Shows the first page.
     *
     * @param list the element that the rows are put into
     * @param size how many rows a page has
     * @param rows makes the rows of one page, so that what they need is read once
     */
    public <L extends Component & HasComponents> GrowingList(
            L list, int size, KeysetReader<T> reader, Function<List<T>, List<? extends Component>> rows) {
        this.list = list;
        this.reader = reader;
        this.rows = rows;
        this.size = size;
        add(list, more);
        grow();
    }

    private void grow() {
        Page<T> page = reader.read(next, size);
        rows.apply(page.items()).forEach(row -> list.add(row));
        next = page.next();
        more.setVisible(next.isPresent());
    }
}
