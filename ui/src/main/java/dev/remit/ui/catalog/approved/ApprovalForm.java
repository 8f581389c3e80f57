package dev.remit.ui.catalog.approved;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.catalog.approved.ApprovedScope;
import dev.remit.catalog.approved.ToolApproval;
import dev.remit.catalog.approved.ToolApprovalDraft;
import dev.remit.plugin.Capability;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.RefusedException;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.catalog.ToolApprovalNavigation;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What an approval of a tool is asked for; filled in with what the address says. */
final class ApprovalForm extends Div {

    private static final int MONTHS = 12;

    private final CheckboxGroup<MarketingFunction> functions = new CheckboxGroup<>();
    private final CheckboxGroup<DataClass> classes = new CheckboxGroup<>();
    private final MultiSelectComboBox<DataAsset> assets = new MultiSelectComboBox<>();
    private final CheckboxGroup<Capability> capabilities = new CheckboxGroup<>();
    private final MultiSelectComboBox<String> systems = new MultiSelectComboBox<>();
    private final TextArea conditions = new TextArea();
    private final TextArea evidence = new TextArea();
    private final DayPicker until = new DayPicker("until");
    private final ProblemSummary problems = new ProblemSummary();

    ApprovalForm(ApprovalDesk desk, Address address, LocalDate today) {
        addClassName("rm-form");
        fields(desk);
        List<String> functionsAsked = address.all(ToolApprovalNavigation.FUNCTION);
        functions.setValue(Arrays.stream(MarketingFunction.values())
                .filter(f -> functionsAsked.contains(f.code()))
                .collect(Collectors.toSet()));
        List<String> classesAsked = address.all(ToolApprovalNavigation.CLASS);
        classes.setValue(Arrays.stream(DataClass.values())
                .filter(c -> c != DataClass.UNKNOWN && classesAsked.contains(c.code()))
                .collect(Collectors.toSet()));
        List<String> can = address.all(ToolApprovalNavigation.CAPABILITY);
        capabilities.setValue(Arrays.stream(Capability.values())
                .filter(c -> can.isEmpty() ? c == Capability.SEE || c == Capability.INFER : can.contains(c.name()))
                .collect(Collectors.toSet()));
        Map<String, String> known = desk.systems();
        systems.setValue(address.all(ToolApprovalNavigation.SYSTEM).stream()
                .filter(known::containsKey)
                .collect(Collectors.toSet()));
        until.setValue(today.plusMonths(MONTHS));
        problems.field("functions", functions)
                .field("data", classes)
                .field("capabilities", capabilities)
                .field("conditions", conditions)
                .field("evidence", evidence)
                .field("until", until);
        add(
                problems,
                question("functions", functions),
                question("data", classes),
                question("assets", assets),
                question("capabilities", capabilities));
        if (!known.isEmpty()) {
            add(question("systems", systems));
        }
        add(question("conditions", conditions), question("evidence", evidence), question("until", until));
    }

    /** With what was asked for before. */
    void fill(ToolApproval before, ApprovalDesk desk) {
        ApprovedScope scope = before.scope();
        functions.setValue(Arrays.stream(MarketingFunction.values())
                .filter(f -> scope.functions().contains(f.code()))
                .collect(Collectors.toSet()));
        classes.setValue(scope.classes());
        assets.setValue(desk.catalog().dataAssetsById(scope.assets()).values());
        capabilities.setValue(scope.capabilities());
        systems.setValue(scope.systems());
        conditions.setValue(before.terms().conditions());
        evidence.setValue(before.terms().evidence());
        until.setValue(before.terms().until());
    }

    private void fields(ApprovalDesk desk) {
        functions.setItems(MarketingFunction.values());
        functions.setItemLabelGenerator(InventoryWords::of);
        classes.setItems(Arrays.stream(DataClass.values())
                .filter(c -> c != DataClass.UNKNOWN)
                .toList());
        classes.setItemLabelGenerator(CatalogWords::of);
        assets.setItemLabelGenerator(CatalogWords::named);
        assets.setItems(query ->
                desk.catalog().dataAssets(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        capabilities.setItems(Capability.values());
        capabilities.setItemLabelGenerator(Words::of);
        Map<String, String> known = desk.systems();
        systems.setItems(known.keySet());
        systems.setItemLabelGenerator(key -> known.getOrDefault(key, key));
        List.of(assets, systems).forEach(box -> box.setWidthFull());
        conditions.setWidthFull();
        evidence.setWidthFull();
    }

    private static Question question(String field, Component input) {
        return new Question(
                Words.text("tool-approvals.new." + field), Words.text("tool-approvals.new." + field + ".help"), input);
    }

    ToolApprovalDraft draft(UUID tool) {
        Set<String> functionCodes =
                functions.getValue().stream().map(MarketingFunction::code).collect(Collectors.toSet());
        Set<UUID> assetIds = assets.getValue().stream().map(DataAsset::id).collect(Collectors.toSet());
        return new ToolApprovalDraft(
                tool,
                new ApprovedScope(
                        functionCodes, classes.getValue(), assetIds, systems.getValue(), capabilities.getValue()),
                conditions.getValue(),
                evidence.getValue(),
                Optional.empty(),
                until.day());
    }

    void show(RefusedException refused) {
        problems.show(refused);
    }
}
