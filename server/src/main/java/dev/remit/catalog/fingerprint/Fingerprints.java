package dev.remit.catalog.fingerprint;

import dev.remit.plugin.Signal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Recognises AI products. Looks values up, so its time does not grow with the catalogue. */
@Component
public class Fingerprints {

    private static final Comparator<Recognition> SUREST_FIRST = Comparator.comparingDouble(Recognition::confidence)
            .reversed()
            .thenComparing(r -> r.product().key())
            .thenComparing(Recognition::signal)
            .thenComparing(Recognition::value);

    private final String version;
    private final Map<String, Product> products = new HashMap<>();
    private final Map<Signal, Map<String, List<Matcher>>> index = new EnumMap<>(Signal.class);

    @Autowired
    Fingerprints(Environment environment) {
        this(Optional.ofNullable(environment.getProperty("remit.fingerprints"))
                .filter(file -> !file.isBlank())
                .map(file -> SignedCatalog.at(Path.of(file)))
                .orElseGet(SignedCatalog::own));
    }

    Fingerprints(CatalogFile file) {
        this.version = file.version();
        for (CatalogFile.Entry entry : file.products()) {
            products.put(entry.key(), entry.product());
            for (Matcher matcher : entry.matchers()) {
                index.computeIfAbsent(matcher.signal(), s -> new HashMap<>())
                        .computeIfAbsent(matcher.value(), v -> new ArrayList<>())
                        .add(matcher);
            }
        }
    }

    /** By a catalogue that nobody signed, for measuring; the console's own is checked. */
    public static Fingerprints unsigned(String catalogue) {
        return new Fingerprints(CatalogFile.read(catalogue));
    }

    /** What the values give away: of every product its surest recognition, the surest product first. */
    public List<Recognition> match(String system, Map<Signal, Set<String>> values) {
        Map<String, Recognition> surest = new HashMap<>();
        all(system, values).forEach(r -> surest.merge(r.product().key(), r, Fingerprints::surer));
        return surest.values().stream().sorted(SUREST_FIRST).toList();
    }

    /** Every value that gives something away, in no order. */
    public List<Recognition> all(String system, Map<Signal, Set<String>> values) {
        List<Recognition> all = new ArrayList<>();
        values.forEach((signal, seen) -> {
            Map<String, List<Matcher>> known = index.getOrDefault(signal, Map.of());
            for (String value : seen) {
                for (String key : Keys.of(signal, value)) {
                    known.getOrDefault(key, List.of()).stream()
                            .filter(m ->
                                    m.product().system().map(system::equals).orElse(true))
                            .map(m -> m.recognise(value))
                            .forEach(all::add);
                }
            }
        });
        return all;
    }

    /** Everything a value can be known by, the value itself and what is wider. */
    public static List<String> keys(Signal signal, String value) {
        return Keys.of(signal, value);
    }

    public Optional<Product> product(String key) {
        return Optional.ofNullable(products.get(key));
    }

    public int size() {
        return products.size();
    }

    /** The catalogue's version, to be kept with what was recognised by it. */
    public String version() {
        return version;
    }

    private static Recognition surer(Recognition a, Recognition b) {
        return SUREST_FIRST.compare(a, b) <= 0 ? a : b;
    }
}
