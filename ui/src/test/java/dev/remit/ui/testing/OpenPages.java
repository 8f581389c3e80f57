package dev.remit.ui.testing;

import com.vaadin.browserless.BrowserlessApplicationContext;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ShadowRoot;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.UidlWriter;
import dev.remit.ui.navigation.Address;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** A window of whoever is signed in, and all that a browser would be sent for an address. */
public final class OpenPages implements AutoCloseable {

    private final BrowserlessApplicationContext application;
    private final BrowserlessUserContext user;
    private final BrowserlessUIContext window;

    public OpenPages(ApplicationContext beans) {
        application = SpringBrowserlessApplicationContext.create(beans, "dev.remit.ui");
        user = application.newUser();
        window = user.newWindow();
    }

    /** Every page of the product, also those no test has ever heard of. */
    public List<RouteData> all() {
        window.activate();
        return VaadinService.getCurrent().getRouter().getRegistry().getRegisteredRoutes().stream()
                .filter(route -> !route.getNavigationTarget().getName().contains(".gallery."))
                .toList();
    }

    /**
     * What a browser is sent for an address.
     *
     * @param view the view that is shown
     * @param words all words of the view, rows of its lists and what scripts are told included
     * @param shell all words around it
     */
    public record Sent(Class<?> view, String words, String shell) {}

    /** Goes there and lets lists load. */
    public Sent open(Address address) {
        window.activate();
        address.open();
        window.roundTrip();
        UI ui = window.getUI();
        components(ui).filter(Grid.class::isInstance).map(Grid.class::cast).forEach(grid -> grid.getDataCommunicator()
                .setViewportRange(0, grid.getPageSize()));
        window.roundTrip();
        HasElement view = ui.getInternals().getActiveRouterTargetsChain().getFirst();
        String scripts = new UidlWriter().createUidl(ui, false).toString();
        return new Sent(
                view.getClass(),
                scripts + told(view.getElement()).collect(Collectors.joining("\n")),
                ui.getChildren()
                        .flatMap(component -> told(component.getElement()))
                        .collect(Collectors.joining("\n")));
    }

    /** Every text, attribute and property of an element and of what is in it. */
    private static Stream<String> told(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        Stream<String> own = Stream.concat(
                element.getAttributeNames().map(element::getAttribute),
                element.getPropertyNames().map(name -> String.valueOf(element.getPropertyRaw(name))));
        Stream<Element> inside = Stream.concat(
                element.getChildren(), element.getShadowRoot().stream().flatMap(ShadowRoot::getChildren));
        return Stream.concat(own, inside.flatMap(OpenPages::told));
    }

    private static Stream<Component> components(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(OpenPages::components));
    }

    @Override
    public void close() {
        user.close();
        application.close();
    }
}
