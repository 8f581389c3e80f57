package dev.remit.ui.trouble;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.remit.ui.MainLayout;
import dev.remit.ui.navigation.MissingPermissionException;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A view that none of the person's roles allows. */
@ParentLayout(MainLayout.class)
@PermitAll
class MissingPermissionView extends TroublePage implements HasErrorParameter<MissingPermissionException> {

    private final transient WhoMay whoMay;

    MissingPermissionView(WhoMay whoMay) {
        this.whoMay = whoMay;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<MissingPermissionException> error) {
        say(
                Words.text("trouble.denied.title"),
                whoMay.explain(error.getException().permission()));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
