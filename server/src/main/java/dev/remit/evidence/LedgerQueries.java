package dev.remit.evidence;

import dev.remit.shared.Page;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import dev.remit.tenancy.CurrentTenant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger of the current workspace. */
@Service
@Transactional(readOnly = true)
public class LedgerQueries {

    private static final String WITH_INDEX = """
            select r.*, e.index from (%s) r
              left join evidence_entry e on e.tenant_id = r.tenant_id and e.record_id = r.id
             order by r.at desc, r.id desc""";

    private final JdbcClient jdbc;
    private final CurrentTenant tenant;

    LedgerQueries(JdbcClient jdbc, CurrentTenant tenant) {
        this.jdbc = jdbc;
        this.tenant = tenant;
    }

    /** What happened to one thing, newest first. Everyone who may see the thing may see its history. */
    @PreAuthorize("isAuthenticated()")
    public Page<EvidenceRecord> timeline(SubjectRef subject, Optional<String> cursor, int limit) {
        Map<String, Object> params = start(cursor, limit);
        params.put("kind", subject.kind().code());
        params.put("subject", subject.id());
        return page(limit, params, """
                select * from evidence_record
                 where subject_kind = :kind and subject_id = :subject and (at, id) < (:at, :id)
                 order by at desc, id desc limit :limit""");
    }

    /** The workspace's ledger, newest first. */
    @PreAuthorize("hasAuthority('evidence:read')")
    public Page<EvidenceRecord> list(LedgerFilter filter, Optional<String> cursor, int limit) {
        Map<String, Object> params = start(cursor, limit);
        List<String> conditions = new ArrayList<>(List.of("(at, id) < (:at, :id)"));
        filter.from().ifPresent(from -> {
            conditions.add("at >= :from");
            params.put("from", from.atOffset(ZoneOffset.UTC));
        });
        filter.until().ifPresent(until -> {
            conditions.add("at < :until");
            params.put("until", until.atOffset(ZoneOffset.UTC));
        });
        filter.person().ifPresent(person -> {
            conditions.add("person_id = :person");
            params.put("person", person);
        });
        String some = "select * from evidence_record where " + String.join(" and ", conditions)
                + "%s order by at desc, id desc limit :limit";
        return filter.asksForActs() ? ofActs(filter, params, some, limit) : page(limit, params, some.formatted(""));
    }

    /** The newest of each act, then the newest of all of them: each act is a range of the index. */
    private Page<EvidenceRecord> ofActs(LedgerFilter filter, Map<String, Object> params, String some, int limit) {
        List<KindOfAct> wanted = acts().stream()
                .filter(a -> filter.kinds().isEmpty() || filter.kinds().contains(a.subject()))
                .filter(a -> filter.acts().isEmpty() || filter.acts().contains(a.act()))
                .toList();
        params.put("kinds", wanted.stream().map(a -> a.subject().code()).toArray(String[]::new));
        params.put("acts", wanted.stream().map(KindOfAct::act).toArray(String[]::new));
        return page(
                limit, params, """
                select found.* from unnest(:kinds::text[], :acts::text[]) as wanted(kind, name)
                 cross join lateral (%s) found order by at desc, id desc limit :limit""".formatted(some.formatted(" and subject_kind = wanted.kind and act = wanted.name")));
    }

    /** What kinds of act the ledger has a record of, by subject and name; as fast with a million records as with a few. */
    @PreAuthorize("hasAuthority('evidence:read')")
    public List<KindOfAct> acts() {
        return jdbc.sql("""
                with recursive found as (
                  (select subject_kind, act from evidence_record order by subject_kind, act limit 1)
                  union all
                  select next.* from found cross join lateral (
                    select subject_kind, act from evidence_record r
                     where (r.subject_kind, r.act) > (found.subject_kind, found.act)
                     order by subject_kind, act limit 1) next)
                select subject_kind, act from found""")
                .query((row, n) -> new KindOfAct(SubjectKind.of(row.getString(1)), row.getString(2)))
                .list();
    }

    /** The record at this place of the ledger. */
    @PreAuthorize("hasAuthority('evidence:read')")
    public Optional<LedgerEntry> at(long index) {
        return jdbc.sql("select record_id from evidence_entry where index = ?")
                .param(index)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** One record, sealed or not yet. */
    @PreAuthorize("hasAuthority('evidence:read')")
    public Optional<LedgerEntry> find(UUID id) {
        return jdbc.sql(WITH_INDEX.formatted("select * from evidence_record where id = ?"))
                .param(id)
                .query(LedgerRows::record)
                .optional()
                .map(this::entry);
    }

    /** The newest seal; empty if nothing is sealed yet. */
    @PreAuthorize("hasAuthority('evidence:read')")
    public Optional<Seal> head() {
        return jdbc.sql("select * from evidence_seal order by number desc limit 1")
                .query(LedgerRows::seal)
                .optional();
    }

    private LedgerEntry entry(EvidenceRecord record) {
        String canonical =
                CanonicalForm.text(tenant.get().value(), record.id(), record.at(), record.actor(), record.act());
        boolean intact =
                HexFormat.of().formatHex(CanonicalForm.leafHash(canonical)).equals(record.leafHash());
        Optional<Seal> seal = record.index().isEmpty()
                ? Optional.empty()
                : jdbc.sql("select * from evidence_seal where size > ? order by size limit 1")
                        .param(record.index().getAsLong())
                        .query(LedgerRows::seal)
                        .optional();
        return new LedgerEntry(record, canonical, intact, seal);
    }

    private static Map<String, Object> start(Optional<String> cursor, int limit) {
        LedgerRows.Cursor from = cursor.map(LedgerRows.Cursor::parse).orElse(LedgerRows.Cursor.START);
        Map<String, Object> params = new HashMap<>();
        params.put("at", from.at().atOffset(ZoneOffset.UTC));
        params.put("id", from.id());
        params.put("limit", limit + 1);
        return params;
    }

    private Page<EvidenceRecord> page(int limit, Map<String, Object> params, String sql) {
        List<EvidenceRecord> rows = jdbc.sql(WITH_INDEX.formatted(sql))
                .params(params)
                .query(LedgerRows::record)
                .list();
        return Page.of(rows, limit, r -> LedgerRows.Cursor.after(r).toString());
    }
}
