package dev.remit.ui.approvals;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.remit.identity.People;
import dev.remit.identity.Permission;
import dev.remit.ownership.Duty;
import dev.remit.ownership.rights.DecisionKind;
import dev.remit.ownership.rights.DecisionRight;
import dev.remit.ownership.rights.DecisionRight.Terms;
import dev.remit.ownership.rights.RightsService;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.navigation.RequiresPermission;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** Writes who decides on one kind of decision, and shows what earlier versions said. */
@Route(value = ApprovalsNavigation.RIGHTS + "/:" + ApprovalsNavigation.DECISION, layout = MainLayout.class)
@RequiresPermission(Permission.WORKSPACE_MANAGE)
@PermitAll
@StyleSheet("context://css/approvals.css")
class DecisionRightView extends Div implements HasCrumbs, BeforeEnterObserver {

    private final transient RightsService rights;
    private final transient People people;
    private final ProblemSummary problems = new ProblemSummary();
    private final MultiSelectComboBox<String> roles = new MultiSelectComboBox<>(Words.text("rights.decides.roles"));
    private final MultiSelectComboBox<Duty> duties = new MultiSelectComboBox<>(Words.text("rights.decides.duties"));
    private final MultiSelectComboBox<String> consulted = new MultiSelectComboBox<>(Words.text("rights.consulted"));
    private final ComboBox<String> routed = new ComboBox<>(Words.text("rights.routed"));
    private final TextArea comment = new TextArea(Words.text("approvals.comment"));
    private String title = "";

    DecisionRightView(RightsService rights, People people) {
        this.rights = rights;
        this.people = people;
        addClassNames("rm-view", "rm-view-page");
        duties.setItems(Duty.values());
        duties.setItemLabelGenerator(Words::of);
        routed.setClearButtonVisible(true);
        routed.setHelperText(Words.text("rights.routed.help"));
        roles.setHelperText(Words.text("rights.decides.help"));
        comment.setHelperText(Words.text("approvals.comment.help"));
        comment.setMaxLength(2_000);
        Stream.<HasSize>of(roles, duties, consulted, routed, comment).forEach(HasSize::setWidthFull);
        problems.field("decides", roles)
                .field("consulted", consulted)
                .field("routed", routed)
                .field("comment", comment);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DecisionKind kind = event.getRouteParameters()
                .get(ApprovalsNavigation.DECISION)
                .flatMap(code -> Stream.of(DecisionKind.values())
                        .filter(k -> k.code().equals(code))
                        .findFirst())
                .orElseThrow(NotFoundException::new);
        title = Words.of(kind);
        Approvers approvers = new Approvers(people);
        List<DecisionRight> versions = rights.versions(kind);
        fill(versions.getFirst().terms(), approvers);
        UnorderedList history = new UnorderedList();
        history.addClassName("rm-workflow-versions");
        versions.forEach(version -> history.add(
                new ListItem(Texts.body(RightWords.version(version)), RightWords.facts(version.terms(), approvers))));
        Div form = new Div(problems, roles, duties, consulted, routed, comment);
        form.addClassName("rm-form");
        removeAll();
        add(
                new PageHeader(title),
                Texts.body(Words.text("rights.change.intro", kind.permission().authority())),
                form,
                Buttons.primary(Words.text("approvals.save"), e -> save(kind, versions.getFirst())),
                new Section(Words.text("approvals.versions"), history));
    }

    private void fill(Terms terms, Approvers approvers) {
        Stream.of(roles, consulted).forEach(field -> {
            field.setItems(approvers.roles());
            field.setItemLabelGenerator(approvers::role);
        });
        routed.setItems(approvers.roles());
        routed.setItemLabelGenerator(approvers::role);
        roles.setValue(terms.roles());
        duties.setValue(terms.duties());
        consulted.setValue(terms.consulted());
        terms.routed().ifPresent(routed::setValue);
    }

    private void save(DecisionKind kind, DecisionRight current) {
        problems.clear();
        Terms terms = new Terms(
                roles.getValue().stream().sorted().toList(),
                duties.getValue().stream().sorted().toList(),
                consulted.getValue().stream().toList(),
                routed.getOptionalValue());
        try {
            int number = rights.save(kind, current.number(), terms, comment.getValue());
            Notice.done(Words.text("rights.saved", number));
            ApprovalsNavigation.rights().open();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above(Words.text("rights.nav"), ApprovalsNavigation.RIGHTS), Crumb.here(title));
    }
}
