package dev.remit.ui.trouble;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.remit.shared.RefusedException;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** A service refused while a view was opened. */
@ParentLayout(MainLayout.class)
@PermitAll
class RefusedView extends TroublePage implements HasErrorParameter<RefusedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RefusedException> error) {
        say(Words.text("trouble.refused.title"), Texts.body(Refusals.sentences(error.getException())));
        return HttpServletResponse.SC_CONFLICT;
    }
}
