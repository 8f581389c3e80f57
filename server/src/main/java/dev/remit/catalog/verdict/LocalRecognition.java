package dev.remit.catalog.verdict;

import dev.remit.catalog.fingerprint.Fingerprints;
import dev.remit.catalog.fingerprint.Recognition;
import dev.remit.plugin.Signal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises products in one workspace: by the catalogue, and by what the workspace says about it. */
public final class LocalRecognition {

    /** As sure as an identifier makes us: somebody looked. */
    private static final double ADDED = 0.9;

    /** More of a value is neither kept nor compared. */
    private static final int LONGEST_VALUE = 500;

    private static final double ADDED_BY_NAME = 0.5;
    private static final double CONFIRMED = 1;
    private static final Comparator<Said> SUREST_FIRST = Comparator.comparingDouble(
                    (Said s) -> s.recognition().confidence())
            .reversed()
            .thenComparing(s -> s.recognition().product().key())
            .thenComparing(s -> s.recognition().signal())
            .thenComparing(s -> s.recognition().value());

    private final Fingerprints catalogue;
    private final String revision;
    private final Map<Place, LocalFingerprint> said = new HashMap<>();
    private final Map<Signal, Map<String, List<LocalFingerprint>>> added = new HashMap<>();

    LocalRecognition(Fingerprints catalogue, List<LocalFingerprint> said, String revision) {
        this.catalogue = catalogue;
        this.revision = revision;
        for (LocalFingerprint each : said) {
            if (each.verdict() == Verdict.ADDED) {
                added.computeIfAbsent(each.signal(), s -> new HashMap<>())
                        .computeIfAbsent(each.value(), v -> new ArrayList<>())
                        .add(each);
            } else {
                this.said.put(
                        new Place(each.signal(), each.value(), each.product().key()), each);
            }
        }
    }

    private record Place(Signal signal, String value, String product) {}

    /**
     * A recognition, and what the workspace says about it.
     *
     * @param said empty if nothing: then it is the catalogue's alone
     */
    public record Said(Recognition recognition, Optional<LocalFingerprint> said) {

        public boolean rejected() {
            return said.filter(s -> s.verdict() == Verdict.REJECTED).isPresent();
        }
    }

    /** Every value that gives something away, with what is said about it, the surest first; also what was rejected. */
    public List<Said> explain(String system, Map<Signal, Set<String>> values) {
        List<Said> all = new ArrayList<>();
        catalogue.all(system, values).forEach(r -> all.add(judged(r)));
        values.forEach((signal, seen) -> seen.forEach(value -> Fingerprints.keys(signal, value).stream()
                .map(key -> added.getOrDefault(signal, Map.of()).getOrDefault(key, List.of()))
                .flatMap(Collection::stream)
                .forEach(own -> all.add(own(own, value)))));
        return all.stream().sorted(SUREST_FIRST).toList();
    }

    /** Changes with the catalogue and with everything the workspace says. */
    public String version() {
        return revision.equals("0.0") ? catalogue.version() : catalogue.version() + "+" + revision;
    }

    private Said judged(Recognition r) {
        Optional<LocalFingerprint> about = Optional.ofNullable(
                said.get(new Place(r.signal(), normal(r.value()), r.product().key())));
        return about.filter(a -> a.verdict() == Verdict.CONFIRMED)
                .map(a -> new Said(confirmed(r), about))
                .orElse(new Said(r, about));
    }

    private static Said own(LocalFingerprint own, String value) {
        double confidence = own.signal() == Signal.DISPLAY_NAME ? ADDED_BY_NAME : ADDED;
        Recognition recognition = new Recognition(own.product(), own.signal(), value, confidence, "this workspace");
        return new Said(recognition, Optional.of(own));
    }

    private static Recognition confirmed(Recognition r) {
        return new Recognition(r.product(), r.signal(), r.value(), CONFIRMED, r.source());
    }

    static String normal(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_VALUE))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
