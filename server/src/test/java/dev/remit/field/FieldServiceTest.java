package dev.remit.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.catalog.CatalogService;
import dev.remit.catalog.DataClass;
import dev.remit.evidence.LedgerQueries;
import dev.remit.identity.PersonId;
import dev.remit.inventory.exchange.ImportPreview;
import dev.remit.inventory.sheet.SheetFormat;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.Page;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.testing.DatabaseTest;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class FieldServiceTest {

    private static final String HEADER =
            "Data asset,Field,Class,Basis,Region,Retention in days,Masking,Freshness,Owner,Approved for AI in\r\n";

    @Autowired
    Workspaces workspaces;

    @Autowired
    CatalogService catalog;

    @Autowired
    FieldService service;

    @Autowired
    FieldQueries queries;

    @Autowired
    FieldImport imports;

    @Autowired
    FieldExport exports;

    @Autowired
    LedgerQueries ledger;

    Workspace here;
    PersonId operations;
    PersonId marketer;
    UUID contacts;

    @BeforeEach
    void openWorkspace() {
        here = workspaces.open();
        operations = here.person("Priya Anand", "marketing-operations");
        marketer = here.person("Jonas Falk", "marketer");
        contacts = here.as(operations, () -> catalog.addDataAsset("Contacts", DataClass.PERSONAL)
                .id());
    }

    @Test
    void aFieldIsKeptChangedAndRemovedAndEachLeavesEvidence() {
        here.as(
                operations, () -> {
                    UUID id = service.add(field("email", DataClass.PERSONAL, MarketingFunction.CAMPAIGN));
                    service.change(id, field("email", DataClass.SENSITIVE));
                    DataField changed = queries.find(id).orElseThrow();
                    assertThat(changed.particulars().dataClass()).isEqualTo(DataClass.SENSITIVE);
                    assertThat(changed.particulars().retentionDays()).contains(30);
                    assertThat(changed.functions()).isEmpty();
                    service.remove(id, "Not kept any more");
                    assertThat(queries.find(id)).isEmpty();
                    assertThat(ledger
                                    .timeline(new SubjectRef(SubjectKind.DATA_ASSET, contacts), Optional.empty(), 9)
                                    .items()
                                    .stream()
                                    .map(r -> r.act().name()))
                            .containsExactly(
                                    "data-field.removed", "data-field.changed", "data-field.added", "data-asset.added");
                });
    }

    @Test
    void fieldsAreFoundByNameClassAndApprovedUsePageByPage() {
        here.as(operations, () -> {
            service.add(field("Área", DataClass.INTERNAL, MarketingFunction.ANALYTICS));
            service.add(field("area code", DataClass.PUBLIC));
            service.add(field("birthday", DataClass.PERSONAL, MarketingFunction.CAMPAIGN));
            Page<DataField> first = queries.list(FieldFilter.NONE, Optional.empty(), 2);
            assertThat(first.items()).extracting(DataField::name).containsExactly("Área", "area code");
            assertThat(queries.list(FieldFilter.NONE, first.next(), 2).items())
                    .extracting(DataField::name)
                    .containsExactly("birthday");
            assertThat(queries.list(
                                    new FieldFilter("AREA", Optional.empty(), Set.of(DataClass.PUBLIC), Set.of()),
                                    Optional.empty(),
                                    9)
                            .items())
                    .extracting(DataField::name)
                    .containsExactly("area code");
            assertThat(queries.list(
                                    new FieldFilter(
                                            "", Optional.of(contacts), Set.of(), Set.of(MarketingFunction.CAMPAIGN)),
                                    Optional.empty(),
                                    9)
                            .items())
                    .extracting(DataField::name)
                    .containsExactly("birthday");
        });
    }

    @Test
    void whatIsWrongIsSaidAtOnceAtItsField() {
        here.as(operations, () -> {
            service.add(field("email", DataClass.PERSONAL));
            assertThatThrownBy(() -> service.add(field("E-Mail".replace("-", ""), DataClass.PUBLIC)))
                    .hasMessageContaining("FIELD_ALREADY_THERE at name");
            FieldDraft bad = new FieldDraft(
                    UUID.randomUUID(),
                    " ",
                    new DataField.Particulars(
                            DataClass.PUBLIC,
                            ConsentBasis.UNKNOWN,
                            "x".repeat(201),
                            Optional.of(-1),
                            Masking.NONE,
                            "",
                            Optional.of(new PersonId(UUID.randomUUID()))),
                    Set.of());
            assertThatThrownBy(() -> service.add(bad))
                    .hasMessageContaining("FIELD_NAME_MISSING at name")
                    .hasMessageContaining("FIELD_TEXT_TOO_LONG at region")
                    .hasMessageContaining("FIELD_RETENTION_WRONG at retention")
                    .hasMessageContaining("FIELD_ASSET_GONE at asset")
                    .hasMessageContaining("FIELD_OWNER_UNKNOWN at owner");
        });
    }

    /** The most likely mistake: one bad row among good ones. */
    @Test
    void aFileWithABadRowNamesRowAndColumnAndBringsInNothing() {
        byte[] file = csv("Contacts,email,personal,consent,EU,365,none,daily,,campaign; service\r\n"
                + "Contacs,phone,personel,maybe,EU,long,none,daily,nobody@x.example,gardening\r\n");
        here.as(operations, () -> {
            ImportPreview preview = imports.preview(file);
            assertThat(preview.rows()).isEqualTo(2);
            ImportPreview.Row bad = preview.bad().getFirst();
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.problems().stream()
                            .map(p -> p.field().orElse("") + " " + p.refusal().key()))
                    .containsExactlyInAnyOrder(
                            "Data asset FieldRefusal.FIELD_ASSET_UNKNOWN",
                            "Class FieldRefusal.FIELD_NOT_ONE_OF",
                            "Basis FieldRefusal.FIELD_NOT_ONE_OF",
                            "Retention in days FieldRefusal.FIELD_RETENTION_WRONG",
                            "Owner FieldRefusal.FIELD_NOBODY_HAS_ADDRESS",
                            "Approved for AI in FieldRefusal.FIELD_NOT_ONE_OF");
            assertThatThrownBy(() -> imports.run(file)).hasMessageContaining("IMPORT_HAS_PROBLEMS");
            assertThat(queries.list(FieldFilter.NONE, Optional.empty(), 9).items())
                    .isEmpty();
        });
    }

    @Test
    void whatLeavesAsAFileComesInAgainAndFormulasStayText() {
        here.as(operations, () -> {
            service.add(field("=cmd|' /C calc'!A0", DataClass.INTERNAL, MarketingFunction.SALES_SUPPORT));
            service.add(field("email", DataClass.PERSONAL, MarketingFunction.CAMPAIGN, MarketingFunction.SERVICE));
            String file = exported();
            assertThat(file).contains("'=cmd").doesNotContain(",=cmd");
            List<DataField> before =
                    queries.list(FieldFilter.NONE, Optional.empty(), 9).items();
            assertThat(imports.run(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
            ByteArrayOutputStream book = new ByteArrayOutputStream();
            exports.write(FieldFilter.NONE, SheetFormat.XLSX, book);
            assertThat(imports.run(book.toByteArray())).isEqualTo(2);
            assertThat(queries.list(FieldFilter.NONE, Optional.empty(), 9).items())
                    .isEqualTo(before);
        });
    }

    @Test
    void aFileWithAColumnNobodyKnowsOrTheSameRowTwiceIsRefused() {
        here.as(operations, () -> {
            assertThatThrownBy(() -> imports.preview("Field,Colour\r\nemail,red\r\n".getBytes(StandardCharsets.UTF_8)))
                    .hasMessageContaining("IMPORT_COLUMN_UNKNOWN")
                    .hasMessageContaining("IMPORT_COLUMN_MISSING");
            byte[] twice = csv("Contacts,email,personal,,,,,,,\r\ncontacts,EMAIL,personal,,,,,,,\r\n");
            assertThat(imports.preview(twice)
                            .bad()
                            .getFirst()
                            .problems()
                            .getFirst()
                            .refusal()
                            .key())
                    .isEqualTo("InventoryRefusal.IMPORT_DUPLICATE_ROW");
        });
    }

    @Test
    void onlyWhoManagesTheCatalogueKeepsFields() {
        assertThatThrownBy(() -> here.as(marketer, () -> {
                    service.add(field("email", DataClass.PERSONAL));
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> here.as(marketer, () -> imports.run(csv("Contacts,email,personal,,,,,,,\r\n"))))
                .isInstanceOf(AccessDeniedException.class);
        here.as(marketer, () -> assertThat(exported()).startsWith("\ufeffData asset,Field"));
    }

    @Test
    void anotherWorkspaceNeitherSeesNorChangesAField() {
        UUID id = here.as(operations, () -> service.add(field("email", DataClass.PERSONAL)));
        Workspace other = workspaces.open();
        other.as(other.person("Eve Else", "administrator"), () -> {
            assertThat(queries.find(id)).isEmpty();
            assertThat(queries.list(FieldFilter.NONE, Optional.empty(), 9).items())
                    .isEmpty();
            assertThat(exported()).doesNotContain("email");
            assertThatThrownBy(() -> service.change(id, field("email", DataClass.PUBLIC)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("FIELD_GONE");
            assertThatThrownBy(() -> service.remove(id, "Mine")).hasMessageContaining("FIELD_GONE");
            assertThat(imports.preview(csv("Contacts,email,personal,,,,,,,\r\n"))
                            .bad())
                    .hasSize(1);
        });
    }

    private FieldDraft field(String name, DataClass dataClass, MarketingFunction... functions) {
        return new FieldDraft(
                contacts,
                name,
                new DataField.Particulars(
                        dataClass,
                        ConsentBasis.CONSENT,
                        "EU",
                        Optional.of(30),
                        Masking.HASHED,
                        "daily",
                        Optional.of(marketer)),
                Set.of(functions));
    }

    private static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    private String exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(FieldFilter.NONE, SheetFormat.CSV, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
