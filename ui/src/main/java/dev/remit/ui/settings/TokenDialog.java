package dev.remit.ui.settings;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.remit.identity.token.TokenDraft;
import dev.remit.identity.token.TokenScope;
import dev.remit.identity.token.TokenSecret;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.words.Words;
import java.util.function.Function;

/** Asks what a token is for, and shows it: once, because it is stored nowhere. */
final class TokenDialog extends Dialog {

    private static final Integer[] DAYS = {30, 90, 180, TokenDraft.LONGEST_DAYS};

    private final TextField name = new TextField(Words.text("settings.tokens.name"));
    private final CheckboxGroup<TokenScope> scopes = new CheckboxGroup<>(Words.text("settings.tokens.scopes"));
    private final Select<Integer> days = new Select<>();
    private final ProblemSummary problems = new ProblemSummary();

    TokenDialog(Function<TokenDraft, TokenSecret> make, Runnable closed) {
        setHeaderTitle(Words.text("settings.tokens.new"));
        setWidth("min(32rem, 94vw)");
        name.setWidthFull();
        name.setHelperText(Words.text("settings.tokens.name.help"));
        scopes.setItems(TokenScope.values());
        scopes.setItemLabelGenerator(Words::of);
        days.setLabel(Words.text("settings.tokens.expires"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(n -> Words.text("settings.tokens.days", n));
        days.setValue(DAYS[1]);
        problems.field("name", name).field("scopes", scopes).field("days", days);
        add(problems, Texts.body(Words.text("settings.tokens.new-help")), name, scopes, days);
        getFooter()
                .add(
                        Buttons.plain(Words.text("settings.cancel"), e -> close()),
                        Buttons.primary(Words.text("settings.tokens.make"), e -> make(make)));
        addOpenedChangeListener(e -> {
            if (!e.isOpened()) {
                closed.run();
            }
        });
    }

    private void make(Function<TokenDraft, TokenSecret> make) {
        try {
            show(make.apply(new TokenDraft(name.getValue(), scopes.getValue(), days.getValue())));
        } catch (RefusedException refused) {
            problems.show(refused);
        }
    }

    /** In place of the questions, so that nobody closes it by answering them again. */
    private void show(TokenSecret made) {
        TextField token = new TextField(Words.text("settings.tokens.token"));
        token.setValue(made.reveal());
        token.setReadOnly(true);
        token.setAutoselect(true);
        token.setAutofocus(true);
        token.setWidthFull();
        setHeaderTitle(Words.text("settings.tokens.made-title", name.getValue().strip()));
        setCloseOnOutsideClick(false);
        removeAll();
        getFooter().removeAll();
        add(Texts.body(Words.text("settings.tokens.made-help")), token);
        getFooter().add(Buttons.primary(Words.text("settings.tokens.kept"), e -> close()));
    }
}
