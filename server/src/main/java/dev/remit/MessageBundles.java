package dev.remit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All sentences of all features: every {@code messages/<feature>[_<language>].properties} of every module, as one source. */
final class MessageBundles extends AbstractMessageSource {

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    private MessageBundles() {}

    static MessageBundles load() throws IOException {
        MessageBundles bundles = new MessageBundles();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            bundles.add(file);
        }
        return bundles;
    }

    private void add(Resource file) throws IOException {
        String name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
        int underscore = name.indexOf('_');
        String language = underscore < 0 ? "" : name.substring(underscore + 1);
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sentences = byLanguage.computeIfAbsent(language, l -> new HashMap<>());
        for (String key : properties.stringPropertyNames()) {
            sentences.put(key, properties.getProperty(key));
        }
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        for (String language : List.of(locale.getLanguage(), "")) {
            String sentence = byLanguage.getOrDefault(language, Map.of()).get(code);
            if (sentence != null) {
                return sentence;
            }
        }
        return null;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String sentence = resolveCodeWithoutArguments(code, locale);
        // An apostrophe in a sentence is an apostrophe, not a quote of MessageFormat.
        return sentence == null ? null : new MessageFormat(sentence.replace("'", "''"), locale);
    }
}
