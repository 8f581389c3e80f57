package dev.remit.ui.approvals;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.Route;
import dev.remit.approval.clock.CalendarService;
import dev.remit.approval.clock.WorkCalendar;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;

/** When the workspace works, and when somebody hears of what waits too long. */
@Route(value = ApprovalsNavigation.HOURS, layout = MainLayout.class)
@RequiresPermission(Permission.WORKSPACE_MANAGE)
@PermitAll
@StyleSheet("context://css/approvals.css")
class WorkingHoursView extends Div implements HasCrumbs {

    private final transient CalendarService calendars;
    private final ProblemSummary problems = new ProblemSummary();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final TimePicker from = new TimePicker(Words.text("hours.from"));
    private final TimePicker until = new TimePicker(Words.text("hours.until"));
    private final IntegerField remind = new IntegerField();
    private final IntegerField escalate = new IntegerField();
    private final HolidaysField holidays;

    WorkingHoursView(CalendarService calendars, People people) {
        this.calendars = calendars;
        addClassNames("rm-view", "rm-form");
        WorkCalendar now = calendars.calendar();
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.FULL, getLocale()));
        days.setValue(now.days());
        from.setValue(now.from());
        until.setValue(now.until());
        remind.setValue(now.remindHours());
        escalate.setValue(now.escalateHours());
        holidays = new HolidaysField(now.holidays());
        problems.field("days", days)
                .field("until", until)
                .field("holidays", holidays)
                .field("remindHours", remind)
                .field("escalateHours", escalate);
        Div hours = new Div(from, until);
        hours.addClassName("rm-workflow-who");
        add(
                new PageHeader(Words.text("hours.title")).meta(Texts.quiet(setBy(people))),
                ApprovalsNavigation.tabs(ApprovalsNavigation.HOURS),
                problems,
                question("days", days),
                question("day", hours),
                question("holidays", holidays),
                question("remind", remind),
                question("escalate", escalate),
                Buttons.primary(Words.text("hours.save"), e -> save()));
    }

    private static Question question(String key, com.vaadin.flow.component.Component field) {
        return new Question(Words.text("hours." + key), Words.text("hours." + key + ".help"), field);
    }

    private String setBy(People people) {
        return calendars
                .setBy()
                .flatMap(people::find)
                .map(person -> Words.text("hours.set-by", person.name()))
                .orElseGet(() -> Words.text("hours.standard"));
    }

    private void save() {
        problems.clear();
        try {
            calendars.save(new WorkCalendar(
                    days.getValue(),
                    from.getOptionalValue().orElse(LocalTime.MIDNIGHT),
                    until.getOptionalValue().orElse(LocalTime.MIDNIGHT),
                    holidays.value(),
                    remind.getOptionalValue().orElse(-1),
                    escalate.getOptionalValue().orElse(-1)));
            Notice.done(Words.text("hours.saved"));
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("approvals.nav"), ApprovalsNavigation.PATH),
                Crumb.here(Words.text("hours.title")));
    }
}
