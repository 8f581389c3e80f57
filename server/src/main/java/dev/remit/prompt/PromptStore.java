package dev.remit.prompt;

import dev.remit.prompt.event.PromptAvailability;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Prompts and their versions, and which day it is where the workspace is: a prompt is good until its last day is over there. */
@Component
record PromptStore(
        PromptRows rows, PromptVersionRows versions, Tenants tenants, Clock clock, ApplicationEventPublisher events) {

    ZoneId zone() {
        return ZoneId.of(tenants.find().orElseThrow().zone());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** Waits for changes of it in hand. Refused if there is no such prompt here. */
    PromptRows.Stored lock(PromptId id) {
        return rows.lock(id).orElseThrow(() -> PromptRefusal.NOT_FOUND.because());
    }

    Optional<PromptEntry> find(PromptId id) {
        return rows.find(id, today());
    }

    /** Brings what the list shows in line with what the prompt says now. */
    void describe(PromptId id) {
        rows.describe(id, find(id).orElseThrow().shown());
    }

    /** Tells whoever depends on it that it can be used from now on, or cannot any more. */
    void announce(PromptId id) {
        events.publishEvent(new PromptAvailability(id));
    }
}
