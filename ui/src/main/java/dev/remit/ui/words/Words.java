package dev.remit.ui.words;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words from the message bundles, in the language of the person at the screen. */
public final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private Words() {}

    /** The text under the key, its placeholders filled in. A missing key shows itself; a test makes sure that none is. */
    public static String text(String key, Object... args) {
        return find(key, args).orElseGet(() -> {
            LOG.error("no message bundle has the key {}", key);
            return key;
        });
    }

    /** The text under a key that need not exist. */
    public static Optional<String> find(String key, Object... args) {
        Object[] words = Arrays.stream(args)
                .map(arg -> arg instanceof Enum<?> constant ? of(constant) : arg)
                .toArray();
        return Bundles.all().find(key, locale(), words);
    }

    /** An enum constant's word, under {@code EnumName.CONSTANT}. */
    public static String of(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** With a capital, for what begins a cell, a title or a sentence. */
    public static String capital(String words) {
        int first = words.offsetByCodePoints(0, Math.min(1, words.length()));
        return words.substring(0, first).toUpperCase(locale()) + words.substring(first);
    }

    static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
