package dev.remit.ui.inventory;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.remit.catalog.AiModel;
import dev.remit.catalog.AiTool;
import dev.remit.catalog.DataAsset;
import dev.remit.catalog.DataClass;
import dev.remit.inventory.questions.QuestionType;
import dev.remit.shared.RefusedException;
import dev.remit.ui.catalog.CatalogWords;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Picks tools, models or data assets from the catalogue; what is not there is added while typing. */
final class CatalogField extends MultiSelectComboBox<CatalogField.Entry> {

    private static final String NONE = "none";

    private final QuestionType type;
    private final transient IntakeDesk desk;
    private final transient Consumer<List<String>> typed;

    /**
     * One thing to pick.
     *
     * @param id as the answer stores it
     */
    record Entry(String id, String words) {}

    private CatalogField(QuestionType type, IntakeDesk desk, Consumer<List<String>> typed) {
        this.type = type;
        this.desk = desk;
        this.typed = typed;
        setWidthFull();
        setPlaceholder(Words.text("use-cases.catalog.placeholder"));
        setItemLabelGenerator(Entry::words);
        setItems(query -> page(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        setAllowCustomValue(true);
        addCustomValueSetListener(e -> add(e.getDetail().strip()));
        setAutoExpand(AutoExpandMode.VERTICAL);
    }

    static AnswerField of(QuestionType type, IntakeDesk desk, Consumer<List<String>> typed) {
        CatalogField field = new CatalogField(type, desk, typed);
        return AnswerField.heard(field, field, typed, CatalogField::ids, field::entries);
    }

    private Stream<Entry> page(String part, int offset, int limit) {
        Stream<Entry> none = type == QuestionType.MODELS
                ? Stream.empty()
                : Stream.of(none())
                        .filter(n -> n.words().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)));
        return Stream.concat(none, found(part, offset + limit)).skip(offset).limit(limit);
    }

    private Stream<Entry> found(String part, int limit) {
        return switch (type) {
            case TOOLS -> desk.catalog().tools(part, limit).stream().map(CatalogField::entry);
            case MODELS -> desk.catalog().models(part, limit).stream().map(CatalogField::entry);
            default -> desk.catalog().dataAssets(part, limit).stream().map(CatalogField::entry);
        };
    }

    private Set<Entry> entries(List<String> ids) {
        Set<Entry> entries = new LinkedHashSet<>();
        if (ids.contains(NONE)) {
            entries.add(none());
        }
        List<UUID> uuids = ids.stream()
                .filter(id -> !id.equals(NONE))
                .map(UUID::fromString)
                .toList();
        Stream<Entry> named =
                switch (type) {
                    case TOOLS ->
                        desk.catalog().toolsById(uuids).values().stream().map(CatalogField::entry);
                    case MODELS ->
                        desk.catalog().modelsById(uuids).values().stream().map(CatalogField::entry);
                    default ->
                        desk.catalog().dataAssetsById(uuids).values().stream().map(CatalogField::entry);
                };
        named.forEach(entries::add);
        return entries;
    }

    private void add(String name) {
        if (name.isEmpty()) {
            return;
        }
        if (type == QuestionType.DATA_ASSETS) {
            askClass(name);
            return;
        }
        try {
            pick(
                    type == QuestionType.TOOLS
                            ? entry(desk.catalogue().addTool(name, Optional.empty()))
                            : entry(desk.catalogue().addModel(name, Optional.empty())));
        } catch (RefusedException refused) {
            Notice.refused(refused);
        }
    }

    private void askClass(String name) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("use-cases.catalog.class", name));
        RadioButtonGroup<DataClass> classes = new RadioButtonGroup<>();
        classes.setAriaLabel(Words.text("use-cases.catalog.class", name));
        classes.setItems(DataClass.values());
        classes.setItemLabelGenerator(CatalogWords::of);
        classes.setValue(DataClass.UNKNOWN);
        dialog.add(new Paragraph(Words.text("use-cases.catalog.class.text")), classes);
        dialog.getFooter().add(Buttons.plain(Words.text("use-cases.cancel"), e -> dialog.close()));
        dialog.getFooter().add(Buttons.plain(Words.text("use-cases.catalog.add"), e -> {
            dialog.close();
            pick(entry(desk.catalogue().addDataAsset(name, classes.getValue())));
        }));
        dialog.open();
    }

    private void pick(Entry entry) {
        Set<Entry> picked = new LinkedHashSet<>(getValue());
        picked.remove(none());
        picked.add(entry);
        setValue(picked);
        typed.accept(ids(picked));
    }

    private static List<String> ids(Set<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    private Entry none() {
        return new Entry(
                NONE, Words.text("use-cases.catalog.none-" + type.name().toLowerCase(Locale.ROOT)));
    }

    private static Entry entry(AiTool tool) {
        return new Entry(tool.id().toString(), CatalogWords.named(tool));
    }

    private static Entry entry(AiModel model) {
        return new Entry(model.id().toString(), CatalogWords.named(model));
    }

    private static Entry entry(DataAsset asset) {
        return new Entry(asset.id().toString(), CatalogWords.named(asset));
    }
}
