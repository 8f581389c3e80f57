package dev.remit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Features lean on each other by SQL only where it is named here. */
class TablesTest {

    private static final List<Reader> READERS = List.of(
            new Reader(
                    "control",
                    Set.of("exception", "inventory"),
                    "what changed in the register is judged again, a control's use cases are listed in the order of names, and "
                            + "exceptions count in its figures"),
            new Reader("field", Set.of("catalog"), "a list names each field's data asset without a query per row"),
            new Reader(
                    "inventory",
                    Set.of("approval", "catalog"),
                    "overlaps and precedents are found in one query over the answers of all use cases, the names they point to and"
                            + " what was decided on them"),
            new Reader(
                    "killswitch",
                    Set.of("catalog"),
                    "whether a tool's vendor is stopped is asked with every decision, in one query"),
            new Reader(
                    "kpi",
                    Set.of("approval", "connector", "findings", "identity", "inventory", "ownership", "scan"),
                    "a figure is an aggregate over one row query; it cannot be made of pages of other features"),
            new Reader(
                    "notification",
                    Set.of("approval"),
                    "whom a decision concerns is asked in its transaction, whatever whoever decides may read"),
            new Reader(
                    "ownership",
                    Set.of("evidence"),
                    "when somebody last did anything is their newest record, one probe each"),
            new Reader(
                    "reporting", Set.of("evidence"), "the last page names the seal that covers what the report shows"),
            new Reader(
                    "retirement",
                    Set.of("catalog", "connector", "inventory", "prompt", "scan"),
                    "what a use case leaves behind that nobody else uses, and what of it is still to be seen, is one statement each for all"),
            new Reader("service", Set.of("approval"), "the time that decisions took is an aggregate over their rows"),
            new Reader(
                    "scan",
                    Set.of("catalog", "connector", "field", "inventory"),
                    "a list names each row's connection and who answers for it without a query per row, what was recognised as a"
                            + " tool of a use case is found by the tool's name, and what is reached of data is compared with what"
                            + " its fields are approved for in one query"));

    static final List<TableUse> PRODUCT = TableUse.in(Sources.below(Path.of(".."), "/server/src/main/java/dev/remit/"));
    private static final List<TableUse> VIOLATIONS =
            TableUse.in(Sources.below(Path.of("src/test/java"), "/violations/"));

    @Test
    void aFeatureReadsAnothersTablesOnlyWhereItIsNamedWithAReason() {
        assertThat(arrows(PRODUCT))
                .isEqualTo(READERS.stream().flatMap(Reader::arrows).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(arrows(VIOLATIONS)).as("the deliberate violation").isNotEmpty();
    }

    @Test
    void aFeatureReadsTablesOnlyOfFeaturesItMayUse() {
        assertThat(PRODUCT).filteredOn(TableUse::foreign).noneMatch(strange());
        assertThat(VIOLATIONS).as("the deliberate violation").anyMatch(strange());
    }

    @Test
    void aForeignKeyLeadsOnlyToTablesOfFeaturesItsOwnMayUse() {
        assertThat(TableUse.foreignKeys()).isNotEmpty().noneMatch(strange());
    }

    @Test
    void noFeatureWritesAnothersTables() {
        assertThat(PRODUCT).filteredOn(TableUse::foreign).noneMatch(TableUse::writes);
        assertThat(VIOLATIONS).as("the deliberate violation").anyMatch(use -> use.foreign() && use.writes());
    }

    /** Who reads whose tables, and why not by the other's queries. */
    private record Reader(String feature, Set<String> owners, String why) {

        Stream<String> arrows() {
            return owners.stream().map(owner -> feature + " -.-> " + owner);
        }
    }

    static Set<String> arrows(List<TableUse> uses) {
        return uses.stream()
                .filter(TableUse::foreign)
                .map(TableUse::arrow)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Predicate<TableUse> strange() {
        return use -> use.foreign() && !allowed(use.feature()).contains(use.owner());
    }

    private static List<String> allowed(String feature) {
        try {
            return Arrays.asList(Class.forName("dev.remit." + feature + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies());
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }
}
