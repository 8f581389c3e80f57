package dev.remit.ui.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import dev.remit.identity.PersonId;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import dev.remit.ui.design.list.KeysetGrid;
import dev.remit.ui.navigation.Address;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of views without a browser, on the real services and a real database. A page exists while somebody is signed in. */
@DatabaseTest
public abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    protected Workspaces workspaces;

    /** Nothing before a test: a page needs somebody who looks at it. */
    @Override
    protected void initVaadinEnvironment() {}

    @Override
    protected void cleanVaadinEnvironment() {}

    /** Runs a test's steps on a page of this person's. */
    protected void signedIn(Workspace workspace, PersonId person, Runnable steps) {
        workspace.as(person, () -> {
            super.initVaadinEnvironment();
            try {
                steps.run();
            } finally {
                super.cleanVaadinEnvironment();
            }
        });
    }

    /** Goes to an address, as a link would. */
    protected void open(Address address) {
        address.open();
        roundTrip();
    }

    /** Asks for news, as a page that watches something does every second. */
    protected void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        roundTrip();
    }

    /** Waits for what another thread does and then shows on the page. */
    protected void waitUntil(BooleanSupplier done) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            if (VaadinSession.getCurrent() != null) {
                VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
                roundTrip();
            }
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    /** The first rows of the list on the page. */
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    protected List<Object> rows() {
        KeysetGrid<Object> grid = grid();
        DataProvider<Object, Void> rows = (DataProvider<Object, Void>) grid.getDataProvider();
        return rows.fetch(new Query<>(0, 50, List.of(), null, null)).toList();
    }

    /** The list on the page. */
    @SuppressWarnings("unchecked") // a component query knows the raw type only
    protected KeysetGrid<Object> grid() {
        return (KeysetGrid<Object>) (Component) find(KeysetGrid.class).single();
    }

    /** What a row of the list shows in the column under these words. */
    protected String cell(Object row, String header) {
        return grid().getColumns().stream()
                .filter(column -> header.equals(column.getHeaderText()))
                .map(column -> (LitRenderer<Object>) column.getRenderer())
                .map(renderer -> renderer.getValueProviders().get("cell").apply(row))
                .map(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    /** All words on the page, as they would be read. */
    protected static String words() {
        return UI.getCurrent().getChildren().map(ViewTest::words).collect(Collectors.joining("\n"));
    }

    /** All words in a part of the page. */
    protected static String words(Component part) {
        return words(part.getElement());
    }

    private static String words(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        return Stream.concat(
                        Stream.of(element.getProperty("innerHTML", ""), element.getProperty("label", "")),
                        element.getChildren().map(ViewTest::words))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
