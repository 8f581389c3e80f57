package dev.remit.ui.gallery;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import dev.remit.identity.IdentityRefusal;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.HashText;
import dev.remit.ui.design.PageHeader;
import dev.remit.ui.design.Section;
import dev.remit.ui.design.Texts;
import dev.remit.ui.design.form.AnsweredLine;
import dev.remit.ui.design.form.OptionCards;
import dev.remit.ui.design.form.ProblemSummary;
import dev.remit.ui.design.form.Question;
import dev.remit.ui.design.form.SaveState;
import dev.remit.ui.design.glyph.Glyph;
import dev.remit.ui.design.glyph.Icon;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.TierGlyph;
import dev.remit.ui.navigation.Crumb;
import dev.remit.ui.navigation.HasCrumbs;
import dev.remit.ui.words.Ages;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** A form with its rail, and the bar of a decision. */
@Route(value = "gallery/form", layout = MainLayout.class)
@PermitAll
class GalleryFormView extends Div implements HasCrumbs {

    GalleryFormView(Ages ages, Clock clock) {
        addClassName("rm-view");
        SaveState saved = new SaveState();
        saved.saved(clock.instant(), ages);
        ProblemSummary problems = new ProblemSummary();
        MultiSelectComboBox<String> tools = new MultiSelectComboBox<>();
        tools.setItems("Zendesk AI agent", "Tickets · personal", "Order status · personal");
        tools.select("Zendesk AI agent");
        TextArea fallback = new TextArea();
        OptionCards<String> autonomy = new OptionCards<>(
                List.of("Draft", "Recommend", "Act with approval", "Act alone"),
                o -> o,
                o -> "A person edits and sends");
        autonomy.setValue("Act alone");
        problems.field("tools", tools).field("fallback", fallback);
        Div form = new Div(
                new PageHeader("Reply drafting for the service team"),
                saved,
                problems,
                new AnsweredLine("Problem", "First answers take 9 hours; goal under 2", () -> {}),
                new Question(
                                "Which tool and data?",
                                "We filled in what the scan of this morning knows. Correct us where it is wrong.",
                                tools)
                        .from(Icon.SCAN.glyph(), new Span("From the Zendesk scan, 06:11.")),
                new Question("How far may it go on its own?", "Pick what you want at launch.", autonomy),
                new Question("What happens when it is wrong or off?", "Say who takes over and how fast.", fallback));
        form.addClassName("rm-form");
        Div rail = new Div(
                new Section("Heading for", new Glyph(TierGlyph.HIGH.lead())).sub("minimal, limited, high"),
                new Callout(
                        Callout.Kind.ADVICE,
                        "Limited would be enough with “Act with approval”.",
                        Texts.quiet("One reviewer instead of three.")));
        rail.addClassName("rm-rail");
        Div split = new Div(form, rail);
        split.addClassName("rm-form-split");
        add(
                split,
                ActionBar.decide("Decision")
                        .words(
                                new Span("You decide on exactly this: "),
                                Texts.strong("v4"),
                                new HashText("9f3c51d0aa0e77b1c2d3e4f5a1e7"),
                                Status.WARN.glyph("1 check is open"))
                        .actions(
                                Buttons.plain("Ask", e -> {}),
                                Buttons.danger("Decline", e -> {}),
                                Buttons.primary("Approve", e -> problems.show(refused()))));
    }

    private static RefusedException refused() {
        try {
            RefusedException.throwIfAny(List.of(
                    Problem.at("tools", IdentityRefusal.NAME_MISSING),
                    Problem.at("fallback", IdentityRefusal.EMAIL_INVALID, "x"),
                    Problem.of(IdentityRefusal.NOT_A_MEMBER)));
        } catch (RefusedException refused) {
            return refused;
        }
        throw new IllegalStateException();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.above("Use cases", "gallery/list"), Crumb.here("New request"));
    }
}
