package dev.remit.ui.inventory.rollback;

import com.vaadin.flow.component.UI;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.rollback.RollbackQueries;
import dev.remit.inventory.rollback.RollbackService;
import dev.remit.ui.words.Ages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Rolls use cases back for the person who asks. */
@Component
public record RollbackActs(RollbackQueries queries, RollbackService service, ObjectProvider<Ages> ages) {

    /** Whether there is a version to go back to. */
    public boolean possible(UseCase useCase) {
        return queries.any(useCase.id());
    }

    /** Asks to which, shows what differs, and does it; the page then shows the use case as it is. */
    public void ask(UseCase useCase) {
        new RollbackDialog(useCase, queries.waysBack(useCase.id()), ages.getObject(), (version, why) -> {
                    service.rollback(useCase.id(), version, why);
                    UI.getCurrent().refreshCurrentRoute(false);
                })
                .open();
    }
}
