package dev.remit.ui.trouble;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A service said that the person may not do what a view needed. */
@ParentLayout(MainLayout.class)
@PermitAll
class AccessDeniedView extends TroublePage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        say(Words.text("trouble.denied.title"), Texts.body(Words.text("trouble.denied.by-service")));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
