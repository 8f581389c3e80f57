package dev.remit.ui.controls;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.remit.control.library.Area;
import dev.remit.control.library.Control;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.control.library.Framework;
import dev.remit.control.own.KnownFacts;
import dev.remit.control.own.OwnControlDraft;
import dev.remit.inventory.Lane;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.policies.form.ConditionField;
import dev.remit.ui.words.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All that a control of the workspace's own says. Whatever is wrong with it is named at its field. */
final class OwnControlForm extends Div {

    private final ProblemSummary problems = new ProblemSummary();
    private final TextField key = new TextField(Words.text("controls.key"));
    private final TextField title = new TextField(Words.text("controls.title"));
    private final ComboBox<Area> area = new ComboBox<>();
    private final TextArea text = new TextArea(Words.text("controls.asks"));
    private final ComboBox<Lane> lane = new ComboBox<>();
    private final TextField where = new TextField(Words.text("controls.where.words"));
    private final ConditionField when = new ConditionField(KnownFacts.all());
    private final ComboBox<EvidenceAsked.Kind> kind = new ComboBox<>();
    private final TextArea shows = new TextArea(Words.text("controls.shows"));
    private final IntegerField months = new IntegerField(Words.text("controls.months"));
    private final TextField source = new TextField(Words.text("controls.source"));
    private final transient Map<String, MultiSelectComboBox<Framework.Part>> maps = new LinkedHashMap<>();
    private final Div answers = new Div();

    OwnControlForm(List<Framework> frameworks) {
        addClassName("rm-form");
        key.setHelperText(Words.text("controls.key.help"));
        area.setLabel(Words.text("controls.area"));
        area.setItems(Area.values());
        area.setItemLabelGenerator(Words::of);
        lane.setLabel(Words.text("controls.lane"));
        lane.setItems(Lane.values());
        lane.setItemLabelGenerator(InventoryWords::of);
        kind.setLabel(Words.text("controls.kind"));
        kind.setItems(EvidenceAsked.Kind.values());
        kind.setItemLabelGenerator(one -> Words.text("controls.kind." + one.name()));
        where.setHelperText(Words.text("controls.where.help"));
        shows.setHelperText(Words.text("controls.shows.help"));
        months.setHelperText(Words.text("controls.months.help"));
        months.setStepButtonsVisible(true);
        months.setMin(1);
        source.setHelperText(Words.text("controls.source.help"));
        List.<TextFieldBase<?, ?>>of(title, text, where, shows, source).forEach(TextFieldBase::setWidthFull);
        frameworks.forEach(this::offer);
        answers.addClassName("rm-stack");
        problems.field("key", Words.text("controls.key"), key)
                .field("title", Words.text("controls.title"), title)
                .field("area", Words.text("controls.area"), area)
                .field("text", Words.text("controls.asks"), text)
                .field("where", Words.text("controls.where.words"), where)
                .field("when", Words.text("controls.condition"), when.expression())
                .field("lane", Words.text("controls.lane"), lane)
                .field("kind", Words.text("controls.kind"), kind)
                .field("shows", Words.text("controls.shows"), shows)
                .field("months", Words.text("controls.months"), months)
                .field("source", Words.text("controls.source"), source)
                .field("maps", Words.text("controls.maps"), answers);
        add(problems, key, title, area, text);
        add(new Section(Words.text("controls.where"), where, when, lane).sub(Words.text("controls.where.sub")));
        add(new Section(Words.text("controls.evidence"), kind, shows, months));
        add(new Section(Words.text("controls.maps"), answers, source).sub(Words.text("controls.maps.sub")));
    }

    private void offer(Framework framework) {
        MultiSelectComboBox<Framework.Part> parts = new MultiSelectComboBox<>(framework.name());
        parts.setItems(framework.parts());
        parts.setItemLabelGenerator(part -> part.ref() + " · " + part.summary());
        parts.setWidthFull();
        maps.put(framework.key(), parts);
        answers.add(parts);
    }

    /** With what it says now; its key stays. */
    OwnControlForm showing(Control control) {
        key.setValue(control.key());
        key.setReadOnly(true);
        title.setValue(control.title());
        area.setValue(control.area());
        text.setValue(control.text());
        lane.setValue(control.lane());
        where.setValue(control.where());
        when.expression().setValue(control.when());
        kind.setValue(control.evidence().kind());
        shows.setValue(control.evidence().shows());
        months.setValue(control.evidence().months());
        source.setValue(control.source());
        maps.forEach((framework, parts) -> parts.setValue(parts.getListDataView()
                .getItems()
                .filter(part -> control.answers(framework, part.ref()))
                .collect(Collectors.toSet())));
        return this;
    }

    OwnControlDraft draft() {
        Map<String, List<String>> answered = new LinkedHashMap<>();
        maps.forEach((framework, parts) -> answered.put(framework, refs(parts.getValue())));
        return new OwnControlDraft(
                key.getValue(),
                area.getOptionalValue(),
                title.getValue(),
                text.getValue(),
                lane.getOptionalValue(),
                where.getValue(),
                when.expression().getValue(),
                kind.getOptionalValue(),
                shows.getValue(),
                Optional.ofNullable(months.getValue()),
                source.getValue(),
                answered);
    }

    private static List<String> refs(Set<Framework.Part> parts) {
        return parts.stream().map(Framework.Part::ref).toList();
    }

    void show(RefusedException refused) {
        problems.show(refused);
    }

    void clear() {
        problems.clear();
    }
}
