package dev.remit.ui.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.prompt.input.InputField;
import dev.remit.prompt.input.JsonSchema;
import dev.remit.ui.design.form.DayPicker;
import dev.remit.ui.design.form.ProblemSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A form made from a prompt's schema: a field for each input, of the kind the schema asks for. */
final class InputForm extends Div {

    private final transient Map<InputField, HasValue<?, ?>> fields = new LinkedHashMap<>();

    InputForm(List<InputField> asked, ProblemSummary problems) {
        addClassName("rm-prompt-inputs");
        for (InputField field : asked) {
            Component input = component(field);
            fields.put(field, (HasValue<?, ?>) input);
            problems.field(field.name(), input);
            add(input);
        }
    }

    /** What was filled in; what was left empty is not in it. Refused where JSON is asked for and none was written. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((field, input) -> {
            if (input instanceof DayPicker picker) {
                picker.day().ifPresent(day -> values.put(field.name(), day.toString()));
            } else if (!input.isEmpty() || field.kind() == InputField.Kind.YES_NO) {
                values.put(field.name(), value(field, input.getValue()));
            }
        });
        return values;
    }

    private static Object value(InputField field, Object given) {
        return switch (field.kind()) {
            case NUMBER -> whole((Double) given);
            case LIST ->
                ((String) given)
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList();
            case JSON -> JsonMapper.shared().treeToValue(JsonSchema.json((String) given, field.name()), Object.class);
            case WORDS, LONG_WORDS, CHOICE, YES_NO, DATE -> given;
        };
    }

    /** A number without a fraction is written without one. */
    private static Object whole(Double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) number.longValue() : number;
    }

    private static Component component(InputField field) {
        String label = field.title();
        String help = field.help().orElse("");
        return switch (field.kind()) {
            case WORDS -> {
                TextField input = new TextField(label);
                input.setHelperText(help);
                input.setRequiredIndicatorVisible(field.required());
                yield input;
            }
            case NUMBER -> {
                NumberField input = new NumberField(label);
                input.setHelperText(help);
                input.setRequiredIndicatorVisible(field.required());
                yield input;
            }
            case DATE -> {
                DayPicker input = new DayPicker(field.name(), label);
                input.setHelperText(help);
                input.setRequiredIndicatorVisible(field.required());
                yield input;
            }
            case CHOICE -> {
                Select<String> input = new Select<>();
                input.setLabel(label);
                input.setHelperText(help);
                input.setItems(field.choices());
                input.setEmptySelectionAllowed(!field.required());
                yield input;
            }
            case YES_NO -> new Checkbox(label);
            case LONG_WORDS, LIST, JSON -> {
                TextArea input = new TextArea(label);
                input.setHelperText(help);
                input.setMinRows(2);
                input.setRequiredIndicatorVisible(field.required());
                yield input;
            }
        };
    }
}
