package dev.remit.ui.incidents;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.remit.identity.Permission;
import dev.remit.incident.IncidentDraft;
import dev.remit.incident.IncidentId;
import dev.remit.incident.playbook.Playbook;
import dev.remit.shared.RefusedException;
import dev.remit.shared.SubjectRef;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.OptionCards;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** The form to report an incident: which kind, in a few words, and what is known so far. What it is about is in the address. */
@StyleSheet("context://css/access.css")
@StyleSheet("context://css/lifecycle.css")
@Route(value = IncidentsNavigation.NEW, layout = MainLayout.class)
@RequiresPermission(Permission.USE_CASE_READ)
@PermitAll
class NewIncidentView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient IncidentDesk desk;
    private final OptionCards<Playbook> playbook;
    private final TextField title = new TextField();
    private final TextArea happened = new TextArea();
    private final ProblemSummary problems = new ProblemSummary();
    private transient Optional<SubjectRef> about = Optional.empty();

    NewIncidentView(IncidentDesk desk) {
        this.desk = desk;
        addClassName("rm-view");
        playbook = new OptionCards<>(desk.queries().playbooks(), Playbook::name, Playbook::when);
        title.setWidthFull();
        happened.setWidthFull();
        happened.setMinRows(4);
        problems.field("playbook", playbook).field("title", title).field("happened", happened);
        Div form = new Div(
                problems,
                new Question(Words.text("incidents.new.kind"), Words.text("incidents.new.kind.help"), playbook),
                new Question(Words.text("incidents.new.title"), Words.text("incidents.new.title.help"), title),
                new Question(Words.text("incidents.new.happened"), Words.text("incidents.new.happened.help"), happened),
                Buttons.primary(Words.text("incidents.new.open"), e -> open()));
        form.addClassName("rm-form");
        add(new PageHeader(Words.text("incidents.report")), Texts.body(Words.text("incidents.new.text")), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        about = IncidentsNavigation.about(Address.of(event.getLocation()));
    }

    private void open() {
        IncidentDraft draft = new IncidentDraft(
                playbook.getOptionalValue().map(Playbook::key).orElse(""),
                title.getValue(),
                Optional.empty(),
                about,
                happened.getValue());
        try {
            IncidentId id = desk.service().open(draft);
            String key = desk.queries().find(id).orElseThrow().key();
            Notice.done(Words.text("incidents.opened", key));
            IncidentsNavigation.incident(key).open();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("incidents.nav"), IncidentsNavigation.PATH),
                Crumb.here(Words.text("incidents.report")));
    }
}
