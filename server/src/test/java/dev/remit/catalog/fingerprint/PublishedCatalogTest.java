package dev.remit.catalog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.remit.plugin.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue as it is published with the console. */
class PublishedCatalogTest {

    private static final Path PLACE = Path.of("src/main/resources/catalog");

    private final CatalogFile catalogue = SignedCatalog.own();

    @Test
    void itKnowsWellOverThreeHundredProductsByEverySortOfValue() {
        assertThat(catalogue.products()).hasSizeGreaterThan(300);
        Set<Signal> signals = matchers().stream().map(Matcher::signal).collect(Collectors.toSet());
        assertThat(signals).containsAll(EnumSet.complementOf(EnumSet.of(Signal.APP_ID)));
    }

    @Test
    void itIsWrittenAsItsSchemaSays() throws IOException {
        assertThat(errors(Files.readString(PLACE.resolve("fingerprints.yaml")))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheConsoleRefuses() throws IOException {
        String good = """
                format: 1
                version: 2026-11-20
                products:
                  - {key: a, name: A, vendor: V, implies: [see], source: s, licence: facts,
                     match: [{signal: domain, confidence: 0.9, values: [a.test]}]}
                """;
        assertThat(errors(good)).isEmpty();
        for (String bad : List.of(
                good.replace("format: 1", "format: 2"),
                good.replace("2026-11-20", "today"),
                good.replace("key: a", "key: A"),
                good.replace("vendor: V", "vendor: ''"),
                good.replace("[see]", "[fly]"),
                good.replace("signal: domain", "signal: smell"),
                good.replace("signal: domain", "signal: display-name"),
                good.replace("0.9", "1.1"),
                good.replace("licence: facts", "license: facts"))) {
            assertThat(errors(bad)).as(bad).isNotEmpty();
        }
    }

    @Test
    void aNameAloneNeverMakesItSure() {
        assertThat(matchers())
                .filteredOn(m -> m.signal() == Signal.DISPLAY_NAME)
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.confidence()).isLessThanOrEqualTo(0.5));
    }

    @Test
    void whatCameUnderALicenceThatWantsANoticeSaysSo() throws IOException {
        String notice = Files.readString(Path.of("../NOTICE"));
        assertThat(notice).contains("v2fly/domain-list-community", "ai-robots-txt/ai.robots.txt");
        assertThat(catalogue.products())
                .filteredOn(e -> e.source().contains("v2fly/") || e.source().contains("ai-robots-txt/"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.licence()).as(e.key()).isEqualTo("MIT"));
    }

    private List<Matcher> matchers() {
        return catalogue.products().stream().flatMap(e -> e.matchers().stream()).toList();
    }

    private static List<?> errors(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PLACE.resolve("fingerprints.schema.json")));
        return schema.validate(yaml, InputFormat.YAML);
    }
}
