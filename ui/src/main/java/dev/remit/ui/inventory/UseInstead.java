package dev.remit.ui.inventory;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.remit.inventory.SimilarUseCase;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseState;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Words;

/** Gives a request up for a use case that is there already, or keeps it and only looks. */
final class UseInstead extends Dialog {

    UseInstead(UseCase request, SimilarUseCase existing, IntakeDesk desk) {
        setHeaderTitle(Words.text("use-cases.instead.question", existing.name()));
        setWidth("min(560px, 94vw)");
        getFooter().add(Buttons.plain(Words.text("use-cases.instead.stay"), e -> close()));
        getFooter().add(Buttons.plain(Words.text("use-cases.instead.keep"), e -> open(existing)));
        if (request.state() == UseCaseState.DRAFT) {
            add(new Paragraph(Words.text("use-cases.instead.consequence", existing.name())));
            getFooter().add(Buttons.primary(Words.text("use-cases.instead.discard"), e -> {
                desk.intake().discardInFavourOf(existing.id(), request.id());
                open(existing);
                Notice.done(Words.text("use-cases.instead.done"));
            }));
        } else {
            add(new Paragraph(Words.text("use-cases.instead.submitted-before")));
        }
    }

    private void open(SimilarUseCase existing) {
        close();
        InventoryNavigation.useCase(existing.id()).open();
    }
}
