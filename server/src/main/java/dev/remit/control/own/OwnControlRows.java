package dev.remit.control.own;

import dev.remit.control.library.Area;
import dev.remit.control.library.Control;
import dev.remit.control.library.EvidenceAsked;
import dev.remit.identity.PersonId;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what a workspace has added and switched. */
@Repository
class OwnControlRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnControlRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By key; a workspace has few. */
    List<OwnControl> all() {
        return jdbc.sql("select * from control_own order by key")
                .query(OwnControlRows::own)
                .list();
    }

    List<Switched> switched() {
        return jdbc.sql("select * from control_switch")
                .query(OwnControlRows::turned)
                .list();
    }

    /** Waits for whoever adds or switches at the same moment. */
    void hold() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('remit.own-controls.' || remit_tenant(), 0))")
                .query()
                .listOfRows();
    }

    Optional<OwnControl> find(String key) {
        return jdbc.sql("select * from control_own where key = ?")
                .param(key)
                .query(OwnControlRows::own)
                .optional();
    }

    void write(Control control, int version, PersonId by) {
        jdbc.sql("""
                insert into control_own(tenant_id, key, version, area, title, text, lane, place, condition, kind, shows, months,
                                        source, maps, written_by, written_at)
                values (remit_tenant(), :key, :version, :area, :title, :text, :lane, :place, :condition, :kind, :shows, :months,
                        :source, :maps, :by, :at)
                on conflict (tenant_id, key) do update
                   set version = :version, area = :area, title = :title, text = :text, lane = :lane, place = :place,
                       condition = :condition, kind = :kind, shows = :shows, months = :months, source = :source, maps = :maps,
                       written_by = :by, written_at = :at""")
                .param("key", control.key())
                .param("version", version)
                .param("area", control.area().code())
                .param("title", control.title())
                .param("text", control.text())
                .param("lane", control.lane().code())
                .param("place", control.where())
                .param("condition", control.when())
                .param("kind", control.evidence().kind().code())
                .param("shows", control.evidence().shows())
                .param("months", control.evidence().months())
                .param("source", control.source())
                .param("maps", maps(control))
                .param("by", by.value())
                .param("at", now())
                .update();
    }

    void turn(String control, int version, boolean off, String reason, PersonId by) {
        jdbc.sql("""
                insert into control_switch(tenant_id, control, version, off, reason, changed_by, changed_at)
                values (remit_tenant(), :control, :version, :off, :reason, :by, :at)
                on conflict (tenant_id, control) do update
                   set version = :version, off = :off, reason = :reason, changed_by = :by, changed_at = :at""")
                .param("control", control)
                .param("version", version)
                .param("off", off)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", now())
                .update();
    }

    /** Those of whom anything is asked, the last changed first. */
    List<UseCaseId> useCases(int most) {
        return jdbc.sql("""
                select id from use_case where state not in ('draft', 'declined', 'retired') order by changed_at desc, id limit ?""")
                .param(most)
                .query((row, n) -> new UseCaseId(row.getObject("id", UUID.class)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] maps(Control control) {
        return control.maps().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(ref -> entry.getKey() + " " + ref))
                .sorted()
                .toArray(String[]::new);
    }

    private static Map<String, List<String>> maps(String[] stored) {
        return Arrays.stream(stored)
                .map(one -> one.split(" ", 2))
                .collect(Collectors.groupingBy(
                        one -> one[0], Collectors.mapping(one -> one[1], Collectors.toUnmodifiableList())));
    }

    private static OwnControl own(ResultSet row, int n) throws SQLException {
        EvidenceAsked asked = new EvidenceAsked(
                Coded.of(EvidenceAsked.Kind.class, row.getString("kind")),
                row.getString("shows"),
                row.getInt("months"));
        Control control = new Control(
                row.getString("key"),
                Coded.of(Area.class, row.getString("area")),
                row.getString("title"),
                row.getString("text"),
                Coded.of(Lane.class, row.getString("lane")),
                row.getString("place"),
                row.getString("condition"),
                asked,
                row.getString("source"),
                maps((String[]) row.getArray("maps").getArray()));
        return new OwnControl(
                control,
                row.getInt("version"),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    private static Switched turned(ResultSet row, int n) throws SQLException {
        return new Switched(
                row.getString("control"),
                row.getInt("version"),
                row.getBoolean("off"),
                row.getString("reason"),
                new PersonId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
