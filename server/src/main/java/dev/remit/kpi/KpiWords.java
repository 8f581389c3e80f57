package dev.remit.kpi;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of the definitions. */
final class KpiWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.kpi", Locale.ROOT);

    private KpiWords() {}

    static Kpi.Words of(String key) {
        String at = "kpi." + key + ".";
        return new Kpi.Words(
                BUNDLE.getString(at + "name"),
                BUNDLE.getString(at + "formula"),
                BUNDLE.getString(at + "what"),
                BUNDLE.getString(at + "source"),
                BUNDLE.getString(at + "bounds"),
                BUNDLE.getString(at + "absence"),
                BUNDLE.containsKey(at + "standard")
                        ? Optional.of(BUNDLE.getString(at + "standard"))
                        : Optional.empty());
    }
}
