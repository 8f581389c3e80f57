package dev.remit.ui.trouble;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import dev.remit.ui.MainLayout;
import dev.remit.ui.design.Texts;
import dev.remit.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Nothing has this address in this workspace. A view throws {@link NotFoundException} for an id it cannot find. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends TroublePage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        say(Words.text("trouble.not-found.title"), Texts.body(Words.text("trouble.not-found.text")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
