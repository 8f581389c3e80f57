package dev.remit.inventory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.DataClass;
import dev.remit.identity.PersonId;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.Lane;
import dev.remit.inventory.NewUseCase;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.register.RegisterFilter;
import dev.remit.inventory.register.RegisterSort;
import dev.remit.inventory.sheet.Cells;
import dev.remit.ownership.Assignment;
import dev.remit.ownership.Duty;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What leaves one register as a file comes into another as it was, and is told there what it is not. */
@DatabaseTest
class RegisterRoundTripTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    RegisterImport imports;

    @Autowired
    RegisterExport export;

    @Autowired
    UseCaseService useCases;

    @Autowired
    TestDatabase database;

    Company from;
    Company to;

    @BeforeEach
    void open() {
        from = new InventoryFixture(beans).open();
        to = new InventoryFixture(beans).open();
        for (PersonId person : List.of(from.cmo, from.operations, from.cio, from.marketer)) {
            to.workspace.member("Same", email(person), "cmo");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void everythingAFileCanCarryIsTheSameAfterwards(String format) {
        from.submitted("Reply drafting");
        register(Map.of("name", List.of("=cmd|' /C calc'!A0")), Optional.empty(), List.of());
        register(
                Map.of(
                        "name", List.of("Quotes \" and\nlines; commas, too"),
                        "problem", List.of("'=1+1 is text, _x0041_ too"),
                        "function", List.of("sales-support"),
                        "autonomy", List.of("act-alone"),
                        "tools", List.of(from.tool("Semi; colon\\Tool"), from.tool("Ünïcode ツール")),
                        "data", List.of(from.asset("Deals: closed", DataClass.HIGHLY_SENSITIVE)),
                        "value", List.of("16000.50"),
                        "cost", List.of("12"),
                        "people", List.of("400")),
                Optional.of(Lane.PRODUCTION),
                List.of(
                        new Assignment(Duty.ACCOUNTABLE, from.cmo),
                        new Assignment(Duty.RESPONSIBLE, from.marketer),
                        new Assignment(Duty.RESPONSIBLE, from.cio),
                        new Assignment(Duty.TECHNICAL_OWNER, from.cio)));
        register(
                Map.of("name", List.of("No data"), "data", List.of("none"), "tools", List.of("none")),
                Optional.empty(),
                List.of());
        byte[] file = exported(from, format);
        to.workspace.as(to.operations, () -> {
            ImportPreview preview = imports.preview(file);
            assertThat(preview.bad()).isEmpty();
            assertThat(preview.own()).contains("State", "Tier", "Last evidence").doesNotContain("Lane");
            assertThat(imports.run(file)).isEqualTo(4);
        });
        assertThat(carried(exported(to, format))).isEqualTo(carried(file)).hasSize(4);
    }

    @Test
    void anExportIsNotImportedOverItself() {
        from.submitted("Reply drafting");
        byte[] file = exported(from, "csv");
        from.workspace.as(
                from.operations, () -> assertThat(imports.preview(file).bad()).hasSize(1));
    }

    private void register(Map<String, List<String>> answers, Optional<Lane> lane, List<Assignment> owners) {
        from.workspace.as(from.operations, () -> useCases.register(new NewUseCase(answers, lane, owners)));
    }

    private byte[] exported(Company company, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        company.workspace.as(company.cmo, () -> {
            if (format.equals("csv")) {
                export.csv(RegisterFilter.NONE, RegisterSort.DEFAULT, out);
            } else {
                export.xlsx(RegisterFilter.NONE, RegisterSort.DEFAULT, out);
            }
        });
        return out.toByteArray();
    }

    /** What an import reads of a file, row by row. */
    private static List<Map<RegisterColumn, List<String>>> carried(byte[] file) {
        return ImportFile.read(file).lines().stream()
                .map(line -> {
                    Map<RegisterColumn, List<String>> cells = new LinkedHashMap<>();
                    Arrays.stream(RegisterColumn.values())
                            .filter(column -> column.kind() != RegisterColumn.Kind.OWN)
                            .forEach(column -> cells.put(
                                    column,
                                    Cells.entries(line.cell(column)).stream()
                                            .sorted()
                                            .toList()));
                    return cells;
                })
                .toList();
    }

    private String email(PersonId person) {
        return database.asSuperuser()
                .sql("select email from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
