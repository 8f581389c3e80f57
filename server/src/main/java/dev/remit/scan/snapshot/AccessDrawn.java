package dev.remit.scan.snapshot;

import dev.remit.scan.access.IntegrationId;
import java.util.List;

/** What these integrations can do was drawn anew; published in the transaction that stored it, before the scan ends. */
public record AccessDrawn(List<IntegrationId> integrations) {

    public AccessDrawn {
        integrations = List.copyOf(integrations);
    }
}
