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

/** A view could not be opened because of a fault of ours; the reference finds it in the log. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailureView extends TroublePage implements HasErrorParameter<Exception> {

    private final transient FaultLog faults;

    FailureView(FaultLog faults) {
        this.faults = faults;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        String reference = faults.keep(error.getException());
        say(Words.text("trouble.failure.title"), Texts.body(Words.text("trouble.failure.text", reference)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
