package dev.remit.scan.asset;

import dev.remit.field.FieldsChanged;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationLinked;
import dev.remit.scan.link.IntegrationUnlinked;
import dev.remit.scan.snapshot.AccessDrawn;
import dev.remit.scan.snapshot.SameMerge;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws what is reached of data assets whenever either side changes, in the transaction that changes it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FieldReachKeeping {

    private final FieldReaches reaches;
    private final SameMerge same;
    private final ApplicationEventPublisher events;

    FieldReachKeeping(FieldReaches reaches, SameMerge same, ApplicationEventPublisher events) {
        this.reaches = reaches;
        this.same = same;
        this.events = events;
    }

    /** Before any row is held: scans that end do the same. */
    void oneAtATime() {
        same.oneAtATime();
    }

    /** After somebody said something about the asset. */
    void draw(UUID[] touched, UUID asset) {
        reaches.draw(touched);
        events.publishEvent(new FieldReachChanged(
                Arrays.stream(touched).map(IntegrationId::new).toList(),
                new SubjectRef(SubjectKind.DATA_ASSET, asset)));
    }

    /** The scan tells of what it found itself, once it is at its end. */
    @EventListener
    void onDrawn(AccessDrawn drawn) {
        reaches.draw(drawn.integrations().stream().map(IntegrationId::value).toArray(UUID[]::new));
    }

    @EventListener
    void onFields(FieldsChanged changed) {
        oneAtATime();
        changed.assets().forEach(asset -> draw(reaches.reaching(asset), asset));
    }

    /** For which function it is used decides what it is approved for. */
    @EventListener
    void onLinked(IntegrationLinked linked) {
        mark(linked.integration());
    }

    @EventListener
    void onUnlinked(IntegrationUnlinked unlinked) {
        mark(unlinked.integration());
    }

    private void mark(IntegrationId integration) {
        reaches.mark(new UUID[] {integration.value()});
        events.publishEvent(new FieldReachChanged(List.of(integration), integration.subject()));
    }
}
