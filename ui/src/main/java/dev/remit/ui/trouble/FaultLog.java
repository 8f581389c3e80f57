package dev.remit.ui.trouble;

import dev.remit.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs a fault under a short reference that a person can tell their administrator. */
@Component
class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger(FaultLog.class);

    private final Ids ids;

    FaultLog(Ids ids) {
        this.ids = ids;
    }

    String keep(Throwable fault) {
        String id = ids.next().toString();
        String reference = id.substring(id.length() - 8);
        LOG.error("fault {}", reference, fault);
        return reference;
    }
}
