package dev.remit.ui.patterns;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.pattern.PatternFit;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Callout;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** How a use case stands to the pattern it was made from, and the way out where it does not fit any more. */
@org.springframework.stereotype.Component
public record PatternLine(PatternDesk desk) {

    /** Of a use case's page; empty if it was made from no pattern. */
    public Optional<Component> of(UseCase useCase) {
        return desk.useCases().fit(useCase.id()).map(fit -> fit.fits() ? line(fit) : warning(useCase, fit));
    }

    private static Component line(PatternFit fit) {
        Paragraph line = new Paragraph(Words.text("patterns.fits", fit.pattern().name()));
        line.addClassNames("rm-quiet", "rm-pattern-line");
        return line;
    }

    private Component warning(UseCase useCase, PatternFit fit) {
        Callout callout = Callout.ofPage(Callout.Kind.WARN, heading(fit), why(fit));
        if (mayLeave(useCase)) {
            callout.add(
                    new Paragraph(Words.text("patterns.misfit.do")),
                    Buttons.plain(Words.text("patterns.leave"), e -> leave(useCase, fit)));
        }
        return callout;
    }

    /** That it fits no more, or that nobody can say. */
    public static String heading(PatternFit fit) {
        return Words.text(
                fit.broken() ? "patterns.broken" : "patterns.doubtful",
                fit.pattern().name());
    }

    /** Each limit it goes beyond, or may. */
    public static UnorderedList why(PatternFit fit) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rm-pattern-list");
        fit.misfits()
                .forEach(misfit -> list.add(new ListItem(
                        misfit.doubtful()
                                ? Words.text("patterns.misfit.doubtful", misfit.because())
                                : misfit.because())));
        return list;
    }

    private boolean mayLeave(UseCase useCase) {
        boolean own = useCase.requester().equals(desk.user().actor().person());
        return desk.user().may(Permission.USE_CASE_REQUEST)
                && (own || desk.user().may(Permission.USE_CASE_MANAGE));
    }

    private void leave(UseCase useCase, PatternFit fit) {
        new ReasonDialog(
                        Words.text(
                                "patterns.leave.title",
                                useCase.name(),
                                fit.pattern().name()),
                        Words.text("patterns.leave.consequence"),
                        Words.text("patterns.leave"),
                        why -> {
                            desk.patterns().leave(useCase.id(), why);
                            UI.getCurrent().refreshCurrentRoute(false);
                        })
                .open();
    }
}
