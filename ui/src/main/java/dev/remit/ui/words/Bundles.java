package dev.remit.ui.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The bundles of all features, read once. A key that two bundles claim stops the start. */
final class Bundles {

    private static final Pattern NAME = Pattern.compile("(.+?)(?:_([a-z]{2}))?\\.properties");

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    private Bundles() {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                read(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the message bundles cannot be read", e);
        }
    }

    private static final class Holder {
        private static final Bundles ALL = new Bundles();
    }

    static Bundles all() {
        return Holder.ALL;
    }

    private void read(Resource resource) throws IOException {
        Matcher name = NAME.matcher(Objects.requireNonNull(resource.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException(resource + " is not named like a message bundle");
        }
        Locale locale = name.group(2) == null ? Locale.ENGLISH : Locale.of(name.group(2));
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> all = texts.computeIfAbsent(locale, l -> new HashMap<>());
        properties.forEach((key, text) -> {
            if (all.putIfAbsent((String) key, (String) text) != null) {
                throw new IllegalStateException("two bundles have the key " + key + "; one is " + resource);
            }
        });
    }

    List<Locale> locales() {
        List<Locale> locales = new ArrayList<>(List.of(Locale.ENGLISH));
        texts.keySet().stream().filter(l -> !l.equals(Locale.ENGLISH)).forEach(locales::add);
        return locales;
    }

    Set<String> keys() {
        return texts.getOrDefault(Locale.ENGLISH, Map.of()).keySet();
    }

    Optional<String> find(String key, Locale locale, Object... args) {
        return Optional.ofNullable(texts.getOrDefault(Locale.of(locale.getLanguage()), Map.of())
                        .get(key))
                .or(() -> Optional.ofNullable(
                        texts.getOrDefault(Locale.ENGLISH, Map.of()).get(key)))
                .map(text -> fill(text, locale, args));
    }

    /** Apostrophes are apostrophes, not the quotes of {@link MessageFormat}: whoever writes a sentence should not think of it. */
    private static String fill(String text, Locale locale, Object... args) {
        return args.length == 0 ? text : new MessageFormat(text.replace("'", "''"), locale).format(args);
    }
}
