package dev.remit.ui.design;

import com.vaadin.flow.component.html.Span;
import dev.remit.ui.design.glyph.Icon;

/** A hash of the ledger in groups of four, shortened, whole on hover: {@code 9f3c 51d0 … a1e7}. */
public final class HashText extends Span {

    private static final int GROUP = 4;

    public HashText(String hash) {
        addClassName("rm-hash");
        setTitle(hash);
        add(Icon.SEAL.glyph(), new Span(shortened(hash)));
    }

    static String shortened(String hash) {
        if (hash.length() <= 3 * GROUP) {
            return hash;
        }
        return hash.substring(0, GROUP) + " " + hash.substring(GROUP, 2 * GROUP) + " … "
                + hash.substring(hash.length() - GROUP);
    }
}
