package dev.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The budgets of shape, and what only sources tell, measured over every module. */
class ShapeTest {

    private static final Sources PRODUCT = Sources.ofTheProduct();

    @Test
    void filesAreShort() {
        Map<Path, Long> lines = PRODUCT.files.stream().collect(Collectors.toMap(p -> p, ShapeTest::lines));
        assertThat(lines.entrySet().stream().filter(e -> e.getValue() > 500)).isEmpty();
        assertThat(percentile(lines.values().stream().map(Long::intValue).toList()))
                .isLessThanOrEqualTo(300);
    }

    @Test
    void methodsAreShort() {
        assertThat(percentile(PRODUCT.methodLines)).isLessThanOrEqualTo(25);
    }

    @Test
    void constructorsTakeFewThings() {
        assertThat(PRODUCT.wideConstructors).isEmpty();
    }

    /** The plug-in API has a budget of its own: what a vendor sees is one package of at most thirty types. */
    @Test
    void packagesAreSmallAndSayWhatTheyAre() {
        Map<Path, Long> files =
                PRODUCT.files.stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertThat(files.entrySet().stream()
                        .filter(e -> e.getValue() > (e.getKey().endsWith("dev/remit/plugin") ? 31 : 21)))
                .isEmpty();
        assertThat(files.keySet().stream().filter(dir -> !Files.exists(dir.resolve("package-info.java"))))
                .isEmpty();
    }

    @Test
    void aThirdOfTheTypesOfServerAndConsoleIsNobodyElsesBusiness() {
        long hidden = PRODUCT.packagePrivateTypes.stream().filter(p -> p).count();
        assertThat(100.0 * hidden / PRODUCT.packagePrivateTypes.size()).isGreaterThanOrEqualTo(35);
    }

    @Test
    void onlyABoundaryCatchesEverything() {
        assertThat(PRODUCT.catchesOfEverything).isEmpty();
        assertThat(Sources.below(Path.of("src/test/java"), "/violations/").catchesOfEverything)
                .as("the deliberate violation")
                .hasSize(1);
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int percentile(List<Integer> values) {
        return values.stream().sorted().toList().get((int) (values.size() * 0.95));
    }
}
