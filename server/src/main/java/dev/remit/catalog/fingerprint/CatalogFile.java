package dev.remit.catalog.fingerprint;

import dev.remit.plugin.Capability;
import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The catalogue as it is written down. Reading it refuses the whole file, with everything that is wrong, if anything is.
 *
 * @param format of the file; see {@code fingerprints.schema.json}
 * @param version the day it was last edited
 */
record CatalogFile(int format, String version, List<Entry> products) {

    private static final int FORMAT = 1;

    /** A display name is the weakest signal: anyone can type one. */
    static final double MOST_FOR_A_NAME = 0.5;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    CatalogFile {
        version = version == null ? "" : version;
        products = products == null ? List.of() : List.copyOf(products);
    }

    /**
     * A product.
     *
     * @param source where its matchers come from
     * @param licence of that source; {@code facts} for what anyone can look up
     */
    record Entry(
            String key,
            String name,
            String vendor,
            Optional<String> system,
            Set<String> implies,
            String source,
            String licence,
            List<Match> match) {

        Product product() {
            Set<Capability> capabilities = new HashSet<>();
            implies.forEach(c -> capabilities.add(Capability.valueOf(c.toUpperCase(Locale.ROOT))));
            return new Product(key, name, vendor, system, capabilities);
        }

        List<Matcher> matchers() {
            Product product = product();
            List<Matcher> all = new ArrayList<>();
            for (Match m : match) {
                m.values().forEach(v -> all.add(new Matcher(product, m.type(), v, m.confidence(), source)));
            }
            return all;
        }
    }

    /** Values of one sort that give a product away equally surely. */
    record Match(String signal, List<String> values, double confidence) {

        Signal type() {
            return Signal.valueOf(signal.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    static CatalogFile read(String yaml) {
        CatalogFile file = YAML.readValue(yaml, CatalogFile.class);
        List<String> problems = new ArrayList<>();
        if (file.format() != FORMAT) {
            problems.add("it is written in format " + file.format() + ", this console reads format " + FORMAT);
        }
        if (!file.version().matches("\\d{4}-\\d\\d-\\d\\d")) {
            problems.add("the version is not a day: " + file.version());
        }
        Set<String> keys = new HashSet<>();
        for (Entry entry : file.products()) {
            if (entry.key() == null || !entry.key().matches("[a-z0-9-]+") || !keys.add(entry.key())) {
                problems.add("a key is missing, malformed or used twice: " + entry.key());
                continue;
            }
            check(entry, problems);
        }
        if (problems.isEmpty()) {
            new CatalogRules(problems).check(file.products());
        }
        if (!problems.isEmpty()) {
            throw new UnusableCatalogException(
                    "The fingerprint catalogue is refused: " + String.join("; ", problems),
                    "Correct these, then sign it: ./remit sign-catalogue KEY-FILE");
        }
        return file;
    }

    private static void check(Entry entry, List<String> problems) {
        if (blank(entry.name()) || blank(entry.vendor()) || blank(entry.source()) || blank(entry.licence())) {
            problems.add(entry.key() + ": name, vendor, source and licence must be said");
        }
        if (entry.match() == null || entry.match().isEmpty() || entry.implies() == null) {
            problems.add(entry.key() + ": nothing to match or imply");
            return;
        }
        try {
            entry.product();
            entry.match().forEach(match -> check(entry.key(), match, problems));
        } catch (IllegalArgumentException e) {
            problems.add(entry.key() + ": " + e.getMessage());
        }
    }

    private static void check(String key, Match match, List<String> problems) {
        double most = match.type() == Signal.DISPLAY_NAME ? MOST_FOR_A_NAME : 1;
        if (!(match.confidence() > 0 && match.confidence() <= most)) {
            problems.add(key + ": confidence " + match.confidence() + " in a " + match.signal() + ", at most " + most);
        }
        for (String value : match.values()) {
            if (value.isBlank() || !value.equals(value.strip().toLowerCase(Locale.ROOT))) {
                problems.add(key + ": values are in lower case: " + value);
            }
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
