package dev.remit.ui.catalog.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.field.ConsentBasis;
import dev.remit.field.DataField;
import dev.remit.field.FieldDraft;
import dev.remit.field.Masking;
import dev.remit.identity.Person;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.RefusedException;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.inventory.InventoryWords;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of a field, to be read and changed where it stands. */
final class FieldForm extends Div {

    private final ComboBox<DataAsset> asset = new ComboBox<>(Words.text("fields.asset"));
    private final TextField name = new TextField(Words.text("fields.name"));
    private final Select<DataClass> dataClass = new Select<>();
    private final Select<ConsentBasis> consent = new Select<>();
    private final TextField region = new TextField(Words.text("fields.region"));
    private final IntegerField retention = new IntegerField(Words.text("fields.retention"));
    private final Select<Masking> masking = new Select<>();
    private final TextField freshness = new TextField(Words.text("fields.freshness"));
    private final ComboBox<Person> owner = new ComboBox<>(Words.text("catalogue.owner"));
    private final CheckboxGroup<MarketingFunction> functions = new CheckboxGroup<>(Words.text("fields.functions"));
    private final ProblemSummary problems = new ProblemSummary();

    FieldForm(FieldDesk desk) {
        addClassName("rm-field-form");
        asset.setItemLabelGenerator(DataAsset::name);
        asset.setItems(query ->
                desk.catalog().dataAssets(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset()));
        dataClass.setLabel(Words.text("catalogue.class"));
        dataClass.setItems(DataClass.values());
        dataClass.setItemLabelGenerator(CatalogWords::of);
        dataClass.setValue(DataClass.UNKNOWN);
        consent.setLabel(Words.text("fields.consent"));
        consent.setItems(ConsentBasis.values());
        consent.setItemLabelGenerator(Words::of);
        consent.setValue(ConsentBasis.UNKNOWN);
        masking.setLabel(Words.text("fields.masking"));
        masking.setItems(Masking.values());
        masking.setItemLabelGenerator(Words::of);
        masking.setValue(Masking.UNKNOWN);
        region.setHelperText(Words.text("fields.region.help"));
        freshness.setHelperText(Words.text("fields.freshness.help"));
        owner.setItemLabelGenerator(Person::name);
        owner.setItems(query ->
                desk
                        .around()
                        .people()
                        .named(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        functions.setItems(MarketingFunction.values());
        functions.setItemLabelGenerator(InventoryWords::of);
        functions.setHelperText(Words.text("fields.functions.help"));
        List.<Component>of(asset, name, dataClass, consent, region, retention, masking, freshness, owner)
                .forEach(field -> field.getElement().getStyle().set("width", "100%"));
        problems.field("asset", asset)
                .field("name", name)
                .field("region", region)
                .field("retention", retention)
                .field("freshness", freshness)
                .field("owner", owner);
        add(problems, asset, name, dataClass, consent, region, retention, masking, freshness, owner, functions);
    }

    /** A new one of this asset. */
    FieldForm of(DataAsset of) {
        asset.setValue(of);
        dataClass.setValue(of.dataClass());
        return this;
    }

    FieldForm showing(DataField field, FieldDesk desk) {
        desk.asset(field.asset()).ifPresent(asset::setValue);
        asset.setReadOnly(true);
        name.setValue(field.name());
        DataField.Particulars known = field.particulars();
        dataClass.setValue(known.dataClass());
        consent.setValue(known.consent());
        region.setValue(known.region());
        known.retentionDays().ifPresent(retention::setValue);
        masking.setValue(known.masking());
        freshness.setValue(known.freshness());
        known.owner().flatMap(desk.around().people()::find).ifPresent(owner::setValue);
        functions.setValue(field.functions());
        return this;
    }

    /** To be read only. */
    FieldForm fixed() {
        List.of(name, region, freshness).forEach(field -> field.setReadOnly(true));
        List.of(dataClass, consent, masking).forEach(field -> field.setReadOnly(true));
        asset.setReadOnly(true);
        retention.setReadOnly(true);
        owner.setReadOnly(true);
        functions.setReadOnly(true);
        return this;
    }

    FieldDraft draft() {
        return new FieldDraft(
                asset.getOptionalValue().map(DataAsset::id).orElse(new UUID(0, 0)),
                name.getValue(),
                new DataField.Particulars(
                        dataClass.getValue(),
                        consent.getValue(),
                        region.getValue(),
                        Optional.ofNullable(retention.getValue()),
                        masking.getValue(),
                        freshness.getValue(),
                        owner.getOptionalValue().map(Person::id)),
                functions.getValue());
    }

    void show(RefusedException refused) {
        problems.show(refused);
    }
}
