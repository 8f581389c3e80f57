package dev.remit.reporting.gathering;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences that reports say. */
final class ReportWords {

    private static final ResourceBundle OWN = ResourceBundle.getBundle("messages.reporting", Locale.ROOT);
    private static final ResourceBundle KPI = ResourceBundle.getBundle("messages.kpi", Locale.ROOT);

    private ReportWords() {}

    static String text(String key, Object... args) {
        return filled(OWN.getString(key), args);
    }

    static String ofKpi(String key, Object... args) {
        return filled(KPI.getString(key), args);
    }

    private static String filled(String text, Object... args) {
        return new MessageFormat(text.replace("'", "''"), Locale.ENGLISH).format(args);
    }
}
