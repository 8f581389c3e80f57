package dev.remit.ui.trouble;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.remit.shared.RefusedException;
import dev.remit.ui.design.Notice;
import dev.remit.ui.words.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What a click, a value or a timer threw: a refusal becomes its sentence, anything else a fault with a reference. An expired
 * session loads the page anew, which signs the person in again; forms lose nothing, since they save as one types.
 */
@Component
class FaultBoundary implements VaadinServiceInitListener {

    private final FaultLog faults;

    FaultBoundary(FaultLog faults) {
        this.faults = faults;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        event.getSource().setSystemMessagesProvider(info -> messages);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::show));
    }

    private void show(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        Optional<RefusedException> refused = find(RefusedException.class, thrown);
        String sentence;
        if (refused.isPresent()) {
            Notice.refused(refused.get());
            return;
        } else if (find(AccessDeniedException.class, thrown).isPresent()) {
            sentence = Words.text("trouble.denied.by-service");
        } else {
            sentence = Words.text("trouble.failure.notice", faults.keep(thrown));
        }
        Notice.trouble(sentence);
    }

    private static <T> Optional<T> find(Class<T> type, Throwable thrown) {
        for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
