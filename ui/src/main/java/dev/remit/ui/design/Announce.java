package dev.remit.ui.design;

import com.vaadin.flow.component.UI;

/** Speaks to people who hear the page. Whatever is said also stands on the page. */
public final class Announce {

    private Announce() {}

    /** When there is a pause: a tier changed, something was saved. */
    public static void politely(String sentence) {
        say(sentence, "polite");
    }

    /** At once; only for a decision that became void. */
    public static void now(String sentence) {
        say(sentence, "assertive");
    }

    private static void say(String sentence, String how) {
        UI.getCurrent().getPage().executeJs("document.getElementById('rm-live-' + $0).textContent = $1", how, sentence);
    }
}
