package dev.remit.ui.reporting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.reporting.ReportQueries;
import dev.remit.reporting.ReportSchedule;
import dev.remit.reporting.ReportSchedules;
import dev.remit.reporting.ReportService;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of reports works with. */
@org.springframework.stereotype.Component
@UIScope
class ReportDesk {

    private final ReportService service;
    private final ReportQueries queries;
    private final ReportSchedules schedules;
    private final People people;
    private final Ages ages;
    private final CurrentUser user;

    ReportDesk(
            ReportService service,
            ReportQueries queries,
            ReportSchedules schedules,
            People people,
            Ages ages,
            CurrentUser user) {
        this.service = service;
        this.queries = queries;
        this.schedules = schedules;
        this.people = people;
        this.ages = ages;
        this.user = user;
    }

    ReportService service() {
        return service;
    }

    ReportQueries queries() {
        return queries;
    }

    ReportSchedules schedules() {
        return schedules;
    }

    Ages ages() {
        return ages;
    }

    Map<PersonId, Person> named(Collection<PersonId> ids) {
        return people.byId(ids);
    }

    /** What is issued again and again; empty if nothing is. */
    Optional<Component> schedules(boolean mayIssue, Runnable changed) {
        List<ReportSchedule> all = schedules.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<PersonId, Person> named =
                named(all.stream().map(ReportSchedule::setBy).toList());
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-rows");
        all.forEach(schedule -> list.add(row(schedule, named, mayIssue, changed)));
        return Optional.of(
                new Section(Words.text("reports.schedules"), list).sub(Words.text("reports.schedules.text")));
    }

    private ListItem row(ReportSchedule schedule, Map<PersonId, Person> named, boolean mayIssue, Runnable changed) {
        ReportSchedule.Plan plan = schedule.plan();
        ListItem row = new ListItem(
                Texts.strong(Words.of(plan.kind())),
                Texts.quiet(Words.text("reports.schedule.at", plan.cadence(), plan.hour())),
                Texts.caption(schedule.next()
                        .map(next -> Words.text("reports.schedule.next", ages.at(next)))
                        .orElse("")),
                by(schedule.setBy(), named));
        if (mayIssue && !schedule.setBy().equals(user.person())) {
            row.add(Buttons.quiet(Words.text("reports.schedule.take-over"), e -> {
                schedules.takeOver(schedule.id());
                changed.run();
            }));
        }
        if (mayIssue) {
            row.add(Buttons.quiet(Words.text("reports.schedule.end"), e -> {
                schedules.remove(schedule.id());
                changed.run();
            }));
        }
        return row;
    }

    private static Component by(PersonId person, Map<PersonId, Person> named) {
        boolean here =
                Optional.ofNullable(named.get(person)).filter(Person::active).isPresent();
        return here
                ? Texts.caption(Words.text("reports.schedule.by", name(named, person)))
                : Texts.bad(Words.text("reports.schedule.by-left", name(named, person)));
    }

    static String name(Map<PersonId, Person> named, PersonId id) {
        return Optional.ofNullable(named.get(id)).map(Person::name).orElseGet(() -> Words.text("reports.somebody"));
    }
}
