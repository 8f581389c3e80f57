package dev.remit.notification.kind;

import dev.remit.exception.ExceptionChanged;
import dev.remit.exception.ExceptionRequest;
import dev.remit.notification.News;
import dev.remit.notification.NotificationKind;
import dev.remit.notification.Outbox;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An exception ends soon, is over, or was ended or taken back; what is decided on it is told as with any request. */
@Component
@Order(80)
class ExceptionTold implements NotificationKind {

    private final Outbox outbox;

    ExceptionTold(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String key() {
        return "exception";
    }

    @EventListener
    void on(ExceptionChanged changed) {
        ExceptionRequest request = changed.request();
        String sentence =
                switch (changed.what()) {
                    case WITHDRAWN -> "exception-withdrawn";
                    case REVOKED -> "exception-revoked";
                    case EXPIRING -> "exception-ends-soon";
                    case EXPIRED -> "exception-over";
                };
        String title = request.key() + ", " + request.useCaseName();
        outbox.tell(
                this,
                new News(
                        key(),
                        sentence,
                        title,
                        Paths.exception(request.key()),
                        request.id().value()),
                List.of(request.requester(), request.terms().owner()));
    }
}
