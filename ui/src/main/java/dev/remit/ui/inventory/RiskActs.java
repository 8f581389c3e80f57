package dev.remit.ui.inventory;

import com.vaadin.flow.component.html.Div;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseState;
import dev.remit.killswitch.Stop;
import dev.remit.ui.design.Buttons;
import dev.remit.ui.exceptions.ExceptionsNavigation;
import dev.remit.ui.incidents.IncidentsNavigation;
import dev.remit.ui.killswitch.StopDesk;
import dev.remit.ui.words.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be done when something is wrong with a use case, or cannot be kept: always in sight, never in a menu. */
@Component
record RiskActs(StopDesk stops, CurrentUser user) {

    Div of(UseCase useCase, List<Stop> standing) {
        Div acts = new Div();
        acts.addClassName("rm-risk-acts");
        if (useCase.state() == UseCaseState.DRAFT) {
            return acts;
        }
        acts.add(Buttons.link(
                Words.text("incidents.report"),
                IncidentsNavigation.report(useCase.id().ref())));
        if (useCase.state() == UseCaseState.RETIRED) {
            return acts;
        }
        if (user.may(Permission.USE_CASE_REQUEST) || user.may(Permission.USE_CASE_MANAGE)) {
            acts.add(Buttons.link(Words.text("exceptions.ask"), ExceptionsNavigation.ask(useCase.id())));
        }
        boolean stopped =
                standing.stream().anyMatch(s -> s.subject().equals(useCase.id().ref()));
        if (!stopped && stops.may(useCase.id().ref())) {
            acts.add(Buttons.danger(
                    Words.text("stops.stop"), e -> stops.ask(useCase.id().ref(), useCase.name())));
        }
        return acts;
    }
}
