package dev.remit.scan.snapshot;

import dev.remit.connector.ConnectionRemoved;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.ownership.Duty;
import dev.remit.ownership.OwnedThings;
import dev.remit.ownership.OwnerChanged;
import dev.remit.scan.ScanFinished;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.link.IntegrationLinked;
import dev.remit.scan.link.IntegrationUnlinked;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says for which AI integrations somebody has to stand: those that are there, are no part of another, and belong to no use case,
 * whose owners would stand for them. Looks only at those that changed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OwnedIntegrations {

    private final JdbcClient jdbc;
    private final OwnedThings owned;
    private final People people;

    OwnedIntegrations(JdbcClient jdbc, OwnedThings owned, People people) {
        this.jdbc = jdbc;
        this.owned = owned;
        this.people = people;
    }

    @EventListener
    void onScanFinished(ScanFinished scan) {
        look(scan.integrations().stream()
                .filter(seen -> seen.change().isPresent())
                .map(seen -> seen.id().value())
                .toList());
    }

    @EventListener
    void onLinked(IntegrationLinked linked) {
        look(linked.integration());
    }

    @EventListener
    void onUnlinked(IntegrationUnlinked unlinked) {
        look(unlinked.integration());
    }

    @EventListener
    void onRemoved(ConnectionRemoved removed) {
        look(jdbc.sql("select id from integration where connection_id = ?")
                .param(removed.connection().value())
                .query(UUID.class)
                .list());
    }

    /** The map names who is accountable without asking for each row. */
    @EventListener
    void onOwnerChanged(OwnerChanged changed) {
        if (changed.subject().kind() == SubjectKind.INTEGRATION) {
            changed.changes().stream()
                    .filter(change -> change.duty() == Duty.ACCOUNTABLE)
                    .forEach(change ->
                            accountable(changed.subject().id(), change.after().flatMap(people::find)));
        }
    }

    private void accountable(UUID id, Optional<Person> person) {
        jdbc.sql("update integration set accountable_id = ?, accountable_name = ? where id = ?")
                .param(person.map(p -> p.id().value()).orElse(null))
                .param(person.map(Person::name).orElse(null))
                .param(id)
                .update();
    }

    private void look(IntegrationId id) {
        look(List.of(id.value()));
    }

    void look(Collection<UUID> ids) {
        Map<SubjectRef, String> theirs = new HashMap<>();
        List<SubjectRef> nobodys = new ArrayList<>();
        jdbc.sql("""
                select i.id, i.name, i.gone_snapshot is null and i.part_of is null and i.use_case_id is null
                       and c.state <> 'removed' as expected
                  from integration i join connection c on c.tenant_id = i.tenant_id and c.id = i.connection_id
                 where i.id = any(?)""").param(ids.toArray(UUID[]::new)).query(row -> {
            SubjectRef subject = new SubjectRef(SubjectKind.INTEGRATION, row.getObject("id", UUID.class));
            if (row.getBoolean("expected")) {
                theirs.put(subject, row.getString("name"));
            } else {
                nobodys.add(subject);
            }
        });
        owned.expect(theirs);
        owned.release(nobodys);
    }
}
