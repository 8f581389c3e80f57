package dev.remit.ui.exceptions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import dev.remit.exception.ExceptionRequest;
import dev.remit.exception.ExceptionState;
import dev.remit.identity.PersonId;
import dev.remit.ui.design.ActionBar;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.design.form.ReasonDialog;
import dev.remit.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What this person can do with an exception. */
record ExceptionActs(ExceptionRequest request, ExceptionDesk desk) {

    ActionBar bar() {
        PersonId me = desk.user().actor().person().orElseThrow();
        boolean own = request.requester().equals(me);
        boolean mine = own || request.terms().owner().equals(me);
        boolean waits = request.state() == ExceptionState.REQUESTED;
        boolean returned = request.state() == ExceptionState.RETURNED;
        List<Component> acts = new ArrayList<>();
        if ((waits || returned) && own && desk.asks()) {
            acts.add(act("withdraw", why -> desk.service().withdraw(request.id(), why)));
        }
        if (returned && own && desk.asks()) {
            acts.add(Buttons.primaryLink(Words.text("exceptions.again"), ExceptionsNavigation.again(request.key())));
        }
        if (waits && !mine) {
            desk.review(request.id())
                    .ifPresent(page -> acts.add(Buttons.primaryLink(Words.text("exceptions.decide"), page)));
        }
        if (request.inForce() && desk.decides()) {
            acts.add(act("revoke", why -> desk.service().revoke(request.id(), why)));
        }
        boolean renewable = request.inForce() || request.state() == ExceptionState.EXPIRED;
        if (renewable && desk.asks()) {
            acts.add(Buttons.link(Words.text("exceptions.renew"), ExceptionsNavigation.renew(request.key())));
        }
        String next = waits && mine ? "mine" : request.state().name();
        return ActionBar.decide(Words.text("exceptions.acts"))
                .words(new Span(Words.text("exceptions.next." + next)))
                .actions(acts.toArray(Component[]::new));
    }

    private Component act(String act, Consumer<String> doing) {
        return Buttons.plain(
                Words.text("exceptions." + act), e -> dialog(act, doing).open());
    }

    private ReasonDialog dialog(String act, Consumer<String> doing) {
        return new ReasonDialog(
                Words.text("exceptions." + act + ".title", request.key()),
                Words.text("exceptions." + act + ".text"),
                Words.text("exceptions." + act),
                why -> {
                    doing.accept(why);
                    UI.getCurrent().refreshCurrentRoute(false);
                });
    }
}
