package dev.remit.ui.words;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives Vaadin's {@code getTranslation} the bundles of all features. */
@Component
class Messages implements I18NProvider {

    @Override
    public List<Locale> getProvidedLocales() {
        return Bundles.all().locales();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Bundles.all().find(key, locale, params).orElse(key);
    }
}
