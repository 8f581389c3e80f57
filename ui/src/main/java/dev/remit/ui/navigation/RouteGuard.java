package dev.remit.ui.navigation;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.remit.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Holds {@link RequiresPermission} at every navigation. */
@Component
class RouteGuard implements VaadinServiceInitListener {

    private final CurrentUser user;

    RouteGuard(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        RequiresPermission needed = event.getNavigationTarget().getAnnotation(RequiresPermission.class);
        if (needed != null && !user.may(needed.value())) {
            event.rerouteToError(new MissingPermissionException(needed.value()), "");
        }
    }
}
