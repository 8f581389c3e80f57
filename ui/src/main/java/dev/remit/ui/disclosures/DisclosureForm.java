package dev.remit.ui.disclosures;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.control.disclosure.Disclosure;
import dev.remit.control.disclosure.DisclosureDraft;
import dev.remit.control.disclosure.DisclosureDraft.Kind;
import dev.remit.control.disclosure.DisclosureDraft.Marking;
import dev.remit.control.disclosure.DisclosureDraft.Medium;
import dev.remit.control.disclosure.DisclosureDraft.Nature;
import dev.remit.control.disclosure.DisclosureDraft.Trait;
import dev.remit.control.disclosure.Proposal;
import dev.remit.inventory.UseCaseId;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody says of an asset or channel. What Article 50 asks for follows the answers beside it. */
final class DisclosureForm extends Div {

    /** A use case to choose. */
    record Choice(UseCaseId id, String name) {}

    private final ProblemSummary problems = new ProblemSummary();
    private final TextField name = new TextField(Words.text("disclosures.name"));
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>(Words.text("disclosures.kind"));
    private final TextField location = new TextField(Words.text("disclosures.location"));
    private final ComboBox<Choice> useCase = new ComboBox<>(Words.text("disclosures.use-case"));
    private final RadioButtonGroup<Nature> nature = new RadioButtonGroup<>(Words.text("disclosures.nature"));
    private final RadioButtonGroup<Medium> medium = new RadioButtonGroup<>(Words.text("disclosures.medium"));
    private final CheckboxGroup<Trait> traits = new CheckboxGroup<>(Words.text("disclosures.traits"));
    private final RadioButtonGroup<Boolean> label = new RadioButtonGroup<>(Words.text("disclosures.label"));
    private final TextArea reason = new TextArea(Words.text("disclosures.reason"));
    private final Select<Marking> marking = new Select<>();
    private final TextField proof = new TextField(Words.text("disclosures.proof"));
    private final DayPicker review = new DayPicker("review-on", Words.text("disclosures.review"));
    private final ProposalCallout proposal = new ProposalCallout(Proposal.of(Nature.GENERATED, Medium.TEXT, Set.of()));

    DisclosureForm(LocalDate today, ChoiceOfUseCases choices) {
        addClassName("rm-form-split");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(DisclosureWords::of);
        kind.setValue(Kind.ASSET);
        nature.setItems(Nature.values());
        nature.setItemLabelGenerator(DisclosureWords::of);
        nature.setValue(Nature.GENERATED);
        medium.setItems(Medium.values());
        medium.setItemLabelGenerator(DisclosureWords::of);
        medium.setValue(Medium.TEXT);
        traits.setItemLabelGenerator(DisclosureWords::of);
        label.setItems(true, false);
        label.setItemLabelGenerator(DisclosureWords::label);
        label.setValue(true);
        marking.setLabel(Words.text("disclosures.marking"));
        marking.setItems(Marking.values());
        marking.setItemLabelGenerator(DisclosureWords::of);
        marking.setValue(Marking.NONE);
        useCase.setItemLabelGenerator(Choice::name);
        useCase.setItems(
                query -> choices.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        useCase.setClearButtonVisible(true);
        review.setValue(today.plusMonths(6));
        helps();
        nature.addValueChangeListener(e -> fit());
        medium.addValueChangeListener(e -> fit());
        traits.addValueChangeListener(e -> propose());
        marking.addValueChangeListener(e -> proof.setVisible(e.getValue() != Marking.NONE));
        proof.setVisible(false);
        fit();
        lay();
    }

    /** Finds use cases by a part of their names. */
    @FunctionalInterface
    interface ChoiceOfUseCases {
        List<Choice> find(String part, int offset, int limit);
    }

    private void helps() {
        name.setHelperText(Words.text("disclosures.name.help"));
        location.setHelperText(Words.text("disclosures.location.help"));
        reason.setHelperText(Words.text("disclosures.reason.help"));
        proof.setHelperText(Words.text("disclosures.proof.help"));
        List.<HasSize>of(name, location, useCase, reason, proof).forEach(HasSize::setWidthFull);
        reason.setMinRows(3);
    }

    private void lay() {
        problems.field("name", name)
                .field("location", location)
                .field("use-case", useCase)
                .field("traits", traits)
                .field("reason", reason)
                .field("proof", proof)
                .field("review-on", review);
        Div main = new Div(
                problems, name, kind, location, useCase, nature, medium, traits, label, reason, marking, proof, review);
        main.addClassNames("rm-form", "rm-form-main");
        Div side = new Div(proposal);
        side.addClassName("rm-rail");
        side.getElement().setAttribute("aria-live", "polite");
        add(main, side);
    }

    /** Only what can be said of this is asked; what was said of another and does not fit is dropped. */
    private void fit() {
        List<Trait> fitting = DisclosureDraft.fitting(nature.getValue(), medium.getValue());
        var kept = traits.getValue();
        traits.setItems(fitting);
        traits.setVisible(!fitting.isEmpty());
        traits.setValue(kept.stream().filter(fitting::contains).collect(Collectors.toSet()));
        propose();
    }

    private void propose() {
        proposal.show(Proposal.of(nature.getValue(), medium.getValue(), traits.getValue()));
    }

    DisclosureForm showing(Disclosure now) {
        DisclosureDraft said = now.said();
        name.setValue(said.name());
        kind.setValue(said.kind());
        location.setValue(said.location());
        said.useCase()
                .ifPresent(
                        id -> useCase.setValue(new Choice(id, now.useCaseName().orElse(""))));
        nature.setValue(said.nature());
        medium.setValue(said.medium());
        traits.setValue(said.traits());
        label.setValue(said.label());
        reason.setValue(said.reason());
        marking.setValue(said.marking());
        proof.setValue(said.proof());
        review.setValue(said.reviewOn());
        return this;
    }

    DisclosureDraft draft(LocalDate today) {
        boolean marked = marking.getValue() != Marking.NONE;
        return new DisclosureDraft(
                name.getValue(),
                kind.getValue(),
                location.getValue(),
                Optional.ofNullable(useCase.getValue()).map(Choice::id),
                nature.getValue(),
                medium.getValue(),
                traits.getValue(),
                label.getValue(),
                reason.getValue(),
                marking.getValue(),
                marked ? proof.getValue() : "",
                review.day().orElse(today.minusDays(1)));
    }

    void show(RefusedException refused) {
        problems.show(refused);
    }

    void clear() {
        problems.clear();
    }
}
