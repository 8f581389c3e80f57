package dev.remit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The budgets of shape, and what only sources tell, for every module: who breaks the rule, and a source that does. */
enum SourceRule {
    NO_FILE_HAS_MORE_THAN_500_LINES(
            all -> all.files.stream().filter(f -> lines(f) > 500).map(Path::toString), "// line\n".repeat(501)),

    FILES_HAVE_AT_MOST_300_LINES_BUT_ONE_IN_TWENTY(
            all -> tooMany(300, all.files.stream().map(SourceRule::lines).toList()), "// line\n".repeat(301)),

    METHODS_HAVE_AT_MOST_25_LINES_BUT_ONE_IN_TWENTY(
            all -> tooMany(25, all.methodLines), "class Bad { void bad() {" + "\n".repeat(26) + "} }"),

    CONSTRUCTORS_TAKE_AT_MOST_SIX_THINGS(
            all -> all.wideConstructors.stream(),
            "class Bad { Bad(int a, int b, int c, int d, int e, int f, int g) {} }"),

    /** The plug-in API has a budget of its own: what a vendor sees is one package of at most thirty types. */
    PACKAGES_HAVE_AT_MOST_TWENTY_FILES(
            all -> packages(all).entrySet().stream()
                    .filter(e -> e.getValue() > (e.getKey().endsWith("dev/remit/plugin") ? 30 : 20))
                    .map(e -> e.getKey() + " has " + e.getValue()),
            21,
            ""),

    EVERY_PACKAGE_SAYS_WHAT_IT_IS(
            all -> packages(all).keySet().stream()
                    .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                    .map(Path::toString),
            ""),

    A_THIRD_OF_THE_TYPES_OF_SERVER_AND_CONSOLE_IS_NOBODY_ELSES_BUSINESS(
            all -> {
                long hidden = all.packagePrivateTypes.stream().filter(p -> p).count();
                long percent = 100 * hidden / Math.max(1, all.packagePrivateTypes.size());
                return percent < 35 ? Stream.of(percent + " %") : Stream.empty();
            },
            "public class Bad {}"),

    ONLY_A_BOUNDARY_CATCHES_EVERYTHING(
            all -> all.catchesOfEverything.stream(),
            "class Bad { void bad() { try {} catch (RuntimeException e) {} } }"),

    NAMES_SAY_WHAT_A_THING_IS(all -> all.emptyNames.stream(), "class Bad { record Common() {} }"),

    /** One bean is the machine's clock; benchmarks and the contract kit, which have no beans, make their own. */
    TIME_COMES_FROM_THE_CLOCK(
            all -> all.clocklessTimes.stream()
                    .filter(
                            place -> !place.matches(
                                    ".*/(PlatformConfiguration|Bench|Trial|ConnectorContract)\\.java:.* Clock.systemUTC\\(\\)")),
            1,
            "class Bad { Object bad = java.time.LocalDate.now(zone); }",
            "class Bad { Object bad = supplied(Instant::now); }",
            "class Bad { Object bad = Clock.systemDefaultZone(); }",
            "class Bad { Object bad = new java.util.Date(); }"),

    NOTHING_IS_INJECTED_BUT_BY_CONSTRUCTORS(
            all -> all.injectedLater.stream(),
            1,
            "class Bad { static class In { @Autowired Object bad; } }",
            "class Bad { @Autowired void setBad(Object bad) {} }");

    private final Function<Sources, Stream<String>> offenders;
    private final int files;
    private final List<String> violations;

    SourceRule(Function<Sources, Stream<String>> offenders, String violation) {
        this(offenders, 1, violation);
    }

    SourceRule(Function<Sources, Stream<String>> offenders, int files, String... violations) {
        this.offenders = offenders;
        this.files = files;
        this.violations = List.of(violations);
    }

    List<String> offenders(Sources sources) {
        return offenders.apply(sources).toList();
    }

    /** Sources that break the rule, each if it stands in so many {@link #files()}. */
    List<String> violations() {
        return violations;
    }

    int files() {
        return files;
    }

    private static Map<Path, Long> packages(Sources all) {
        return all.files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    }

    /** The 95th percentile, if it is beyond the budget. */
    private static Stream<String> tooMany(int budget, List<Integer> sizes) {
        int most = sizes.stream().sorted().toList().get((int) (sizes.size() * 0.95));
        return IntStream.of(most)
                .filter(size -> size > budget)
                .mapToObj(size -> "95 of 100 have up to " + size + " lines");
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
