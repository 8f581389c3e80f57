package dev.remit.catalog;

import java.text.Normalizer;
import java.util.Locale;

/** A name as people write it, and folded for comparing. */
record CatalogName(String shown, String key) {

    private static final int LONGEST = 200;

    static CatalogName of(String typed) {
        String shown = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (shown.isEmpty()) {
            throw CatalogRefusal.NAME_MISSING.at("name");
        }
        if (shown.length() > LONGEST) {
            throw CatalogRefusal.NAME_TOO_LONG.at("name", LONGEST);
        }
        return new CatalogName(shown, fold(shown));
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
