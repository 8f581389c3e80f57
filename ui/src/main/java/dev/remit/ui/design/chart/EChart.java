package dev.remit.ui.design.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An ECharts picture in SVG. Strings of the option that are a token's name, {@code var(--rm-ink)}, are replaced by its colour in
 * the scheme of the moment, the decal {@code "hatch"} by the pattern of the unknown, and tier symbols {@code "tier:high"} by
 * their shapes; all again when the scheme changes.
 */
@Tag("remit-chart")
@JsModule("context://js/remit-chart.js")
public final class EChart extends Component implements HasSize, HasStyle {

    /**
     * A picture.
     *
     * @param finding the accessible name: what the picture shows, as a sentence
     * @param option ECharts' option, as maps and lists
     */
    public EChart(String finding, Map<String, ?> option) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", finding);
        setHeight("320px");
        setWidthFull();
        option(option);
    }

    /** Replaces what is drawn, without animation. */
    public void option(Map<String, ?> option) {
        getElement().setProperty("optionJson", JsonMapper.shared().writeValueAsString(option));
    }

    /** Calls back with the {@code id} of the data item that was clicked, or its name if it has no id. */
    public Registration onClick(Consumer<String> clicked) {
        return getElement()
                .addEventListener(
                        "remit-point",
                        e -> clicked.accept(
                                e.getEventData().get("event.detail.id").asString()))
                .addEventData("event.detail.id");
    }
}
