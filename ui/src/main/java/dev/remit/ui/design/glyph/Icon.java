package dev.remit.ui.design.glyph;

import dev.remit.plugin.Capability;
import java.util.Optional;

/** Line icons on a 16 px grid, in the colour of the text beside them. Never without words in navigation. */
public enum Icon {
    HOME("<path d='M2.5 7.2 8 2.8l5.5 4.4v6H9.8V9.6H6.2v3.6H2.5z'/>"),
    INBOX("<path d='M2.5 9.5v3.7h11V9.5L11.4 3H4.6zM2.5 9.5h3.3l.8 1.6h2.8l.8-1.6h3.3'/>"),
    LIST("<path d='M2.5 4h11M2.5 8h11M2.5 12h7'/>"),
    PROMPT("<path d='M2.5 3h11v8h-6l-3 2.4V11h-2zM5.5 6.9h5'/>"),
    CUBE("<path d='M8 2.2l5.2 2.9v5.8L8 13.8l-5.2-2.9V5.1zM2.8 5.1 8 8l5.2-2.9M8 8v5.8'/>"),
    DATA(
            "<ellipse cx='8' cy='4' rx='5' ry='1.8'/><path d='M3 4v8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V4M3 8c0 1 2.2 1.8 5 1.8S13 9 13 8'/>"),
    MAP("<path d='M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.9h11M6.2 2.5v11'/>"),
    PLUG("<path d='M5.5 2v3M10.5 2v3M3.8 5h8.4v2.6A4.2 4.2 0 0 1 8 11.8a4.2 4.2 0 0 1-4.2-4.2zM8 11.8V14'/>"),
    SCAN("<circle cx='8' cy='8' r='5.5'/><path d='M8 8l3.6-3.6M8 5.2A2.8 2.8 0 1 0 10.8 8'/>"),
    FLAG("<path d='M3.5 14V2.5h8.8L10.4 5.6l1.9 3.1H3.5'/>"),
    CLOCK("<circle cx='8' cy='8' r='5.7'/><path d='M8 4.8V8l2.2 1.5'/>"),
    ALERT("<path d='M8 2.4l6 10.9H2zM8 6.6v3M8 11.4v.1'/>"),
    SCALE("<path d='M8 2.5v11M4.5 13.5h7M3 4.5h10M3 4.5 1.4 8.6h3.2zM13 4.5l-1.6 4.1h3.2z'/>"),
    SHIELD("<path d='M8 2l5 1.8v4c0 3-2.1 5.1-5 6.2-2.9-1.1-5-3.2-5-6.2v-4z'/>"),
    SEAL("<circle cx='8' cy='6.4' r='4'/><path d='M5.4 9.6 4.4 14 8 12.4l3.6 1.6-1-4.4M6.3 6.4l1.2 1.2 2.2-2.3'/>"),
    DOCUMENT("<path d='M4 2h5.5L12.5 5v9h-8.5zM9.2 2v3.2h3.2M6 8.3h4.5M6 10.9h4.5'/>"),
    PEOPLE(
            "<circle cx='6' cy='5.4' r='2.4'/><path d='M1.8 13c.3-2.6 1.9-4 4.2-4s3.9 1.4 4.2 4M10.4 3.3a2.3 2.3 0 0 1 0 4.3M12 9.5c1.3.5 2 1.7 2.2 3.5'/>"),
    GEAR(
            "<circle cx='8' cy='8' r='2'/><path d='M8 2v1.8M8 12.2V14M2 8h1.8M12.2 8H14M3.8 3.8 5 5M11 11l1.2 1.2M12.2 3.8 11 5M5 11l-1.2 1.2'/>"),
    SEARCH("<circle cx='7' cy='7' r='4.2'/><path d='M10.2 10.2 13.5 13.5'/>"),
    PLUS("<path d='M8 3v10M3 8h10'/>"),
    CHECK("<path d='M3 8.4l3.2 3.1L13 4.7'/>"),
    CLOSE("<path d='M4 4l8 8M12 4l-8 8'/>"),
    DOWN("<path d='M4.5 6.5 8 10l3.5-3.5'/>"),
    RIGHT("<path d='M6.5 4 10.5 8 6.5 12'/>"),
    CLIP("<path d='M12.5 7.5 8 12a3 3 0 0 1-4.3-4.3l5-4.9a2 2 0 0 1 2.9 2.9L6.8 10.4a1 1 0 0 1-1.4-1.4l4-4'/>"),
    CHART("<path d='M2.5 13.5h11M4.5 11V7.5M8 11V3.5M11.5 11V6'/>"),
    SEE("<path d='M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z'/><circle cx='8' cy='8' r='1.9'/>"),
    INFER(
            "<circle cx='3.4' cy='3.8' r='1.5'/><circle cx='3.4' cy='12.2' r='1.5'/><circle cx='12.2' cy='8' r='2'/><path d='M4.8 4.5l5.5 2.6M4.8 11.5l5.5-2.6'/>"),
    STORE("<path d='M2.5 3.2h11v3h-11zM2.5 9.8h11v3h-11zM5 4.7h.1M5 11.3h.1'/>"),
    CHANGE("<path d='M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3zM9.4 4.3l2.3 2.3'/>"),
    TRIGGER("<path d='M9 1.8 3.6 9.2h3.9L6.9 14.2l5.5-7.6H8.4z'/>"),
    DOTS("<path d='M3.5 8h.1M8 8h.1M12.5 8h.1' stroke-width='2.4'/>"),
    OUT("<path d='M6 3.5H3v9.5h9.5V10M9 3h4v4M13 3 7.5 8.5'/>"),
    FILTER("<path d='M2.5 3.5h11L9.5 8.4v4.2l-3 1V8.4z'/>"),
    QUESTION("<circle cx='8' cy='8' r='5.8'/><path d='M6.3 6.4a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.4v.1'/>"),
    REUSE("<path d='M3 6.5h8.2L9 4.2M13 9.5H4.8L7 11.8'/>"),
    PERSON("<circle cx='8' cy='5.4' r='2.6'/><path d='M3 13.6c.4-2.9 2.2-4.4 5-4.4s4.6 1.5 5 4.4'/>"),
    MENU("<path d='M2.5 4.5h11M2.5 8h11M2.5 11.5h11'/>"),
    TABLE("<path d='M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M7 6.3V13'/>"),
    DOWNLOAD("<path d='M8 2.5v7.5M4.8 7.2 8 10.4l3.2-3.2M2.5 13.5h11'/>"),
    PEN("<path d='M3 13l.7-3L10.8 2.9l2.3 2.3L6 12.3z'/>");

    private final String paths;

    Icon(String paths) {
        this.paths = paths;
    }

    /** The icon of what an AI can do. */
    public static Icon of(Capability capability) {
        return valueOf(capability.name());
    }

    public String markup() {
        return markup(16);
    }

    public String markup(int size) {
        return draw(size, Optional.empty());
    }

    /** With a name, where no words stand beside it. */
    public String named(String name) {
        return draw(16, Optional.of(name));
    }

    public Glyph glyph() {
        return new Glyph(markup());
    }

    private String draw(int size, Optional<String> name) {
        return Markup.svg(
                size,
                size,
                "0 0 16 16",
                name,
                "<g fill='none' stroke='currentColor' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'>"
                        + paths + "</g>");
    }
}
