package dev.remit.ui.ownership;

import com.vaadin.flow.component.Component;
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
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import dev.remit.ownership.template.Holder;
import dev.remit.ownership.template.Suggestion;
import dev.remit.ownership.template.TemplateService;
import dev.remit.ownership.template.TemplateVersion;
import dev.remit.ownership.template.TemplateVersion.Written;
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
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the template of one marketing function, and shows what earlier versions said. */
@Route(value = OwnershipNavigation.TEMPLATES + "/:" + TemplateView.FUNCTION, layout = MainLayout.class)
@RequiresPermission(Permission.OWNERSHIP_MANAGE)
@PermitAll
@StyleSheet("context://css/decisions.css")
@StyleSheet("context://css/approvals.css")
class TemplateView extends Div implements HasCrumbs, BeforeEnterObserver {

    static final String FUNCTION = "function";

    private final transient TemplateService templates;
    private final transient People people;
    private final transient Ages ages;
    private final ProblemSummary problems = new ProblemSummary();
    private final TextArea comment = new TextArea(Words.text("ownership.template.comment"));
    private final Map<Duty, Supplier<List<Holder>>> lines = new EnumMap<>(Duty.class);
    private String function = "";

    TemplateView(TemplateService templates, People people, Ages ages) {
        this.templates = templates;
        this.people = people;
        this.ages = ages;
        addClassNames("rm-view", "rm-view-page");
        comment.setHelperText(Words.text("ownership.template.comment-help"));
        comment.setMaxLength(2_000);
        comment.setWidthFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        function = event.getRouteParameters()
                .get(FUNCTION)
                .filter(templates.functions()::contains)
                .orElseThrow(NotFoundException::new);
        TemplateWords words = new TemplateWords(people);
        List<TemplateVersion> versions = templates.versions(function);
        TemplateVersion current = versions.getFirst();
        Div fields = new Div();
        fields.addClassName("rm-ownership-fields");
        Stream.of(Duty.values()).forEach(duty -> fields.add(line(duty, current.suggestions(), words)));
        problems.field("comment", comment);
        removeAll();
        add(
                new PageHeader(Words.text("ownership.template.title", TemplateWords.function(function))),
                Texts.body(Words.text("ownership.template.intro")),
                problems,
                new Section(Words.text("ownership.template.lines"), fields),
                new Section(
                        Words.text("ownership.hand-over.why"),
                        comment,
                        Buttons.primary(Words.text("ownership.template.save"), e -> save(current))),
                new Section(Words.text("ownership.template.versions"), history(versions, words)));
    }

    private Component line(Duty duty, List<Suggestion> suggestions, TemplateWords words) {
        List<Holder> meant = suggestions.stream()
                .filter(s -> s.duty() == duty)
                .map(Suggestion::holder)
                .toList();
        if (duty.single()) {
            ComboBox<Holder> box = new ComboBox<>(Words.of(duty));
            box.setItems(words.choices());
            box.setItemLabelGenerator(words::name);
            box.setClearButtonVisible(true);
            meant.stream().findFirst().ifPresent(box::setValue);
            lines.put(duty, () -> box.getOptionalValue().stream().toList());
            return registered(duty, box);
        }
        MultiSelectComboBox<Holder> box = new MultiSelectComboBox<>(Words.of(duty));
        box.setItems(words.choices());
        box.setItemLabelGenerator(words::name);
        box.setValue(meant);
        lines.put(
                duty,
                () -> words.choices().stream().filter(box.getValue()::contains).toList());
        return registered(duty, box);
    }

    private Component registered(Duty duty, Component box) {
        problems.field(duty.code(), Words.of(duty), box);
        return box;
    }

    private void save(TemplateVersion current) {
        problems.clear();
        List<Suggestion> written = lines.entrySet().stream()
                .flatMap(line -> line.getValue().get().stream().map(holder -> new Suggestion(line.getKey(), holder)))
                .toList();
        try {
            int number = templates.save(function, current.number(), written, comment.getValue());
            Notice.done(Words.text("ownership.template.saved", number));
            OwnershipNavigation.templates().open();
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    private UnorderedList history(List<TemplateVersion> versions, TemplateWords words) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-workflow-versions");
        Map<PersonId, Person> authors = people.byId(versions.stream()
                .flatMap(v -> v.written().stream().map(Written::by))
                .collect(Collectors.toSet()));
        for (TemplateVersion version : versions) {
            String sentence = version.written()
                    .map(w -> Words.text(
                            "ownership.template.by",
                            version.number(),
                            Optional.ofNullable(authors.get(w.by()))
                                    .map(Person::name)
                                    .orElse(""),
                            ages.at(w.at()),
                            w.comment()))
                    .orElseGet(() -> Words.text("ownership.template.shipped"));
            list.add(new ListItem(Texts.body(sentence), words.facts(version.suggestions())));
        }
        return list;
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.above(Words.text("ownership.templates"), OwnershipNavigation.TEMPLATES),
                Crumb.here(function.isEmpty() ? "" : TemplateWords.function(function)));
    }
}
