package dev.remit.ui.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.remit.identity.PersonId;
import dev.remit.reporting.ReportKind;
import dev.remit.reporting.ReportSchedule;
import dev.remit.reporting.ReportSchedules;
import dev.remit.reporting.ReportService;
import dev.remit.testing.Workspace;
import dev.remit.ui.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportsViewTest extends ViewTest {

    @Autowired
    ReportService reports;

    @Autowired
    ReportSchedules schedules;

    Workspace ours;
    PersonId ines;

    @BeforeEach
    void workspace() {
        ours = workspaces.open();
        ines = ours.person("Ines Calvert", "cmo");
    }

    @Test
    void thereIsNothingAtFirstAndItSaysWhatThereCouldBe() {
        signedIn(ours, ines, () -> {
            open(ReportsNavigation.reports());
            assertThat(words()).contains("No report was issued yet");
        });
    }

    @Test
    void whatWasAskedForAndWhatIsIssuedRegularlyIsListed() {
        ours.as(ines, () -> {
            reports.issue(ReportKind.REGISTER, 1);
            schedules.set(new ReportSchedule.Plan(ReportKind.KPI, 90, ReportSchedule.Cadence.MONTHLY, 7));
        });
        signedIn(ours, ines, () -> {
            open(ReportsNavigation.reports());
            assertThat(words())
                    .contains("Register of use cases", "Ines Calvert", "Issued regularly", "On the first of the month");
        });
    }

    @Test
    void whoMayOnlyReadHasNoButtonThatIssues() {
        signedIn(ours, ours.person("Aud", "auditor"), () -> {
            open(ReportsNavigation.reports());
            assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Issue KPI report");
        });
    }
}
