package dev.remit.ui.navigation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page and its state: filters, sort, tab, open detail. Links and navigation are made of it, so that a link shows a colleague
 * the same thing.
 *
 * @param path without a leading slash
 */
public record Address(String path, Map<String, List<String>> parameters) {

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** The page that is being shown. */
    public static Address of(Location location) {
        return new Address(location.getPath(), location.getQueryParameters().getParameters());
    }

    /** The first value of a parameter. */
    public Optional<String> first(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** With exactly this value; any other value of the parameter goes. */
    public Address with(String name, String value) {
        return changed(name, List.of(value));
    }

    /** With this value too. */
    public Address and(String name, String value) {
        List<String> values = new ArrayList<>(all(name));
        if (!values.contains(value)) {
            values.add(value);
        }
        return changed(name, values);
    }

    public Address without(String name) {
        return changed(name, List.of());
    }

    public Address without(String name, String value) {
        return changed(name, all(name).stream().filter(v -> !v.equals(value)).toList());
    }

    /** For the {@code href} of a link. */
    public String href() {
        return parameters.isEmpty() ? path : path + "?" + new QueryParameters(parameters).getQueryString();
    }

    /** Goes there. */
    public void open() {
        UI.getCurrent().navigate(path, new QueryParameters(parameters));
    }

    private Address changed(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, List.copyOf(values));
        }
        return new Address(path, changed);
    }
}
