package dev.remit.ui.design.glyph;

import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/** Puts markup together; whatever a person or a system wrote goes through {@link #escape}. */
public final class Markup {

    private Markup() {}

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A span with a class and escaped text. */
    public static String span(String classes, String text) {
        return "<span class=\"" + classes + "\">" + escape(text) + "</span>";
    }

    /** A span with a class around markup. */
    public static String wrap(String classes, String markup) {
        return "<span class=\"" + classes + "\">" + markup + "</span>";
    }

    /** A link that the console follows without loading the page anew. */
    public static String link(String classes, String path, String text) {
        return "<a router-link class=\"" + classes + "\" href=\"" + escape(path) + "\">" + escape(text) + "</a>";
    }

    /** A picture; it is hidden from assistive technology if words beside it say the same. */
    static String svg(double width, double height, String box, Optional<String> name, String body) {
        String role =
                name.map(n -> "role=\"img\" aria-label=\"" + escape(n) + "\"").orElse("aria-hidden=\"true\"");
        return "<svg class=\"rm-svg\" width=\"" + plain(width) + "\" height=\"" + plain(height) + "\" viewBox=\"" + box
                + "\" " + role + ">" + body + "</svg>";
    }

    static String plain(double number) {
        String text = Double.toString(Math.round(number * 100) / 100.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
