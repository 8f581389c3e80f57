package dev.remit.ui.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import dev.remit.approval.clock.CalendarService;
import dev.remit.approval.clock.WorkingHours;
import dev.remit.identity.PersonId;
import dev.remit.testing.Workspace;
import dev.remit.testing.Workspaces;
import dev.remit.ui.testing.ViewTest;
import dev.remit.ui.words.Ages;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WorkingHoursViewTest extends ViewTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    Workspaces workspaces;

    @Autowired
    CalendarService calendars;

    Workspace workspace;
    PersonId admin;

    @BeforeEach
    void workspace() {
        workspace = workspaces.open();
        admin = workspace.person("Ada Admin", "administrator");
    }

    @Test
    void anAdministratorSetsHoursAndHolidays() {
        signedIn(workspace, admin, () -> {
            open(ApprovalsNavigation.workflows());
            open(dev.remit.ui.navigation.Address.of(ApprovalsNavigation.HOURS));
            assertThat(words()).contains("As every workspace begins");
            test(find(TimePicker.class).withCaption("Until").single()).setValue(LocalTime.of(8, 0));
            test(find(Button.class).withText("Save").single()).click();
            assertThat(words()).contains("A working day ends after it begins.");
            test(find(TimePicker.class).withCaption("Until").single()).setValue(LocalTime.of(18, 0));
            test(find(DatePicker.class).single()).setValue(NEW_YEAR);
            assertThat(words()).contains("Friday, January 1, 2027");
            test(find(Button.class).withText("Save").single()).click();
        });
        assertThat(workspace.as(admin, calendars::calendar)).satisfies(saved -> {
            assertThat(saved.until()).isEqualTo(LocalTime.of(18, 0));
            assertThat(saved.holidays()).containsExactly(NEW_YEAR);
        });
    }

    @Test
    void whatIsDueIsSaidInWorkingHours() {
        Instant friday = Instant.parse("2026-11-20T15:00:00Z");
        DueWords words = new DueWords(
                WorkingHours.standard(ZoneOffset.UTC),
                friday,
                new Ages(Clock.fixed(friday, ZoneOffset.UTC), ZoneOffset.UTC));
        signedIn(workspace, admin, () -> {
            assertThat(words.due(Instant.parse("2026-11-23T12:00:00Z"))).isEqualTo("due in 5 working hours");
            assertThat(words.due(Instant.parse("2026-11-20T15:10:00Z"))).isEqualTo("due within the hour");
            assertThat(words.due(Instant.parse("2026-11-19T16:00:00Z"))).isEqualTo("overdue by 7 working hours");
            assertThat(words.late(friday)).isFalse();
        });
    }
}
