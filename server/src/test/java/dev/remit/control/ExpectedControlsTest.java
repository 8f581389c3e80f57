package dev.remit.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.catalog.DataClass;
import dev.remit.control.library.Judgement;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.InventoryFixture;
import dev.remit.inventory.InventoryFixture.Company;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseService;
import dev.remit.inventory.pattern.PatternPreview;
import dev.remit.inventory.pattern.PatternService;
import dev.remit.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What would apply is what applies in the end, as far as it was known. */
@DatabaseTest
class ExpectedControlsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ControlQueries controls;

    @Autowired
    PatternService patterns;

    Company company;

    @BeforeEach
    void open() {
        company = new InventoryFixture(beans).open();
    }

    @Test
    void whatAPatternCertainlyBringsAppliesToWhatIsMadeFromIt() {
        UseCaseId id = company.draftFrom("sandbox", "Trial");
        company.own(id);
        String results = company.asset("Campaign results", DataClass.INTERNAL);
        company.workspace.as(company.marketer, () -> {
            beans.getBean(IntakeService.class).save(id, "data", List.of(results), 1);
            beans.getBean(UseCaseService.class).submit(id);
        });
        List<String> applying =
                company.workspace.as(company.marketer, () -> controls.of(id)).orElseThrow().applying().stream()
                        .map(standing -> standing.judgement().control().key())
                        .toList();
        assertThat(expected("sandbox"))
                .filteredOn(judgement -> judgement.verdict() == Judgement.Verdict.APPLIES)
                .extracting(judgement -> judgement.control().key())
                .isNotEmpty()
                .isSubsetOf(applying);
    }

    @Test
    void moreIsAskedOfWhatActsAloneThanOfASandbox() {
        assertThat(expected("autonomous-agent"))
                .hasSizeGreaterThan(expected("sandbox").size());
        assertThat(expected("autonomous-agent"))
                .allSatisfy(judgement -> assertThat(judgement.counts()).isTrue());
    }

    private List<Judgement> expected(String key) {
        return company.workspace.as(company.marketer, () -> {
            PatternPreview preview = patterns.preview(key);
            return controls.expected(preview.pattern().facts(), preview.tier().tier());
        });
    }
}
