package dev.remit.findings.raising;

import dev.remit.connector.ConnectionId;
import dev.remit.findings.CloseReason;
import dev.remit.findings.FindingId;
import dev.remit.findings.FindingState;
import dev.remit.findings.Severity;
import dev.remit.findings.raising.FindingStore.Known;
import dev.remit.shared.Folded;
import dev.remit.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was raised at once: a handful of statements, however many findings; of one that nothing is new about only when it was seen. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RaisedRows {

    private final JdbcClient jdbc;
    private final FindingWordRows words;
    private final Ids ids;
    private final Clock clock;

    RaisedRows(JdbcClient jdbc, FindingWordRows words, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    /** What happened, as the finding that somebody works on already, where there is one. */
    List<Raised> asWorkedOn(List<Raised> raised) {
        List<Raised> events = raised.stream().filter(r -> r.kind().event()).toList();
        if (events.isEmpty()) {
            return raised;
        }
        Map<String, Raised> same = new HashMap<>();
        jdbc.sql("""
                select distinct on (r.n) r.n, f.fingerprint, f.details
                  from unnest(?, ?, ?) with ordinality as r(subject_kind, subject_id, kind, n)
                  join finding f on f.subject_kind = r.subject_kind and f.subject_id = r.subject_id and f.kind = r.kind
                 where f.state in ('open', 'in-progress') order by r.n, f.number""")
                .param(column(events, r -> r.subject().kind().code()))
                .param(events.stream().map(r -> r.subject().id()).toArray(UUID[]::new))
                .param(column(events, r -> r.kind().name()))
                .query(row -> {
                    Raised event = events.get(row.getInt("n") - 1);
                    same.put(
                            event.fingerprint(),
                            event.onTopOf(Raised.details(row.getString("details")))
                                    .knownAs(row.getString("fingerprint")));
                });
        return raised.stream().map(r -> same.getOrDefault(r.fingerprint(), r)).toList();
    }

    /** Those of them that there are were seen again, never less severe than they were; by fingerprint as they were before. */
    Map<String, Known> seenAgain(List<Raised> raised, Raised.Place place) {
        Map<String, Known> before = new HashMap<>();
        Map<FindingId, Set<String>> renamed = new LinkedHashMap<>();
        jdbc.sql("""
                update finding f set seen_at = ?, severity = greatest(f.severity, r.severity), subject_name = r.name, place = ?,
                       details = r.details::jsonb, use_case_id = coalesce(r.use_case, f.use_case_id)
                  from unnest(?, ?, ?, ?, ?) with ordinality as r(fingerprint, severity, name, details, use_case, n)
                 where f.fingerprint = r.fingerprint
                returning r.n, f.id, f.number, f.kind, old.severity, f.state, f.close_reason, old.details,
                          (old.subject_name, old.place) is distinct from (new.subject_name, new.place) as renamed""")
                .param(now())
                .param(place.name())
                .param(column(raised, Raised::fingerprint))
                .param(raised.stream().map(r -> (short) r.severity().rank()).toArray(Short[]::new))
                .param(column(raised, Raised::subjectName))
                .param(column(raised, RaisedRows::details))
                .param(useCases(raised))
                .query(row -> {
                    Raised again = raised.get(row.getInt("n") - 1);
                    Known known = FindingStore.known(row, 0);
                    before.put(again.fingerprint(), known);
                    if (row.getBoolean("renamed")) {
                        renamed.put(known.id(), Folded.words(known.key(), again.subjectName(), place.name()));
                    }
                });
        words.replace(renamed);
        return before;
    }

    /** New findings, in their order. */
    List<Known> insert(List<Raised> raised, Raised.Place place, Function<Severity, LocalDate> due) {
        if (raised.isEmpty()) {
            return List.of();
        }
        long first = numbers(raised.size());
        List<Known> fresh = IntStream.range(0, raised.size())
                .mapToObj(n -> fresh(raised.get(n), first + n))
                .toList();
        jdbc.sql("""
                insert into finding(tenant_id, id, number, kind, fingerprint, severity, subject_kind, subject_id, subject_name,
                                    connection_id, place, details, state, due_on, raised_at, seen_at, use_case_id)
                select remit_tenant(), id, ? + n - 1, kind, fingerprint, severity, subject_kind, subject_id, name, ?::uuid, ?,
                       details::jsonb, 'open', due::date, ?, ?, use_case
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as r(id, kind, fingerprint, severity, subject_kind, subject_id, name, details, due, use_case, n)""")
                .param(first)
                .param(place.connection().map(ConnectionId::value).orElse(null))
                .param(place.name())
                .param(now())
                .param(now())
                .param(fresh.stream().map(known -> known.id().value()).toArray(UUID[]::new))
                .param(column(raised, r -> r.kind().name()))
                .param(column(raised, Raised::fingerprint))
                .param(raised.stream().map(r -> (short) r.severity().rank()).toArray(Short[]::new))
                .param(column(raised, r -> r.subject().kind().code()))
                .param(raised.stream().map(r -> r.subject().id()).toArray(UUID[]::new))
                .param(column(raised, Raised::subjectName))
                .param(column(raised, RaisedRows::details))
                .param(column(raised, r -> due.apply(r.severity()).toString()))
                .param(useCases(raised))
                .update();
        Map<FindingId, Set<String>> named = new LinkedHashMap<>();
        IntStream.range(0, raised.size())
                .forEach(n -> named.put(
                        fresh.get(n).id(),
                        Folded.words(fresh.get(n).key(), raised.get(n).subjectName(), place.name())));
        words.put(named);
        return fresh;
    }

    private Known fresh(Raised raised, long number) {
        return new Known(
                new FindingId(ids.next()),
                "F-" + number,
                raised.kind(),
                raised.severity(),
                FindingState.OPEN,
                Optional.<CloseReason>empty(),
                raised.details());
    }

    /** So many numbers in a row; the first. */
    private long numbers(int many) {
        return jdbc.sql("""
                insert into finding_number(tenant_id, last) values (remit_tenant(), :many)
                on conflict (tenant_id) do update set last = finding_number.last + :many returning last - :many + 1""").param("many", many).query(Long.class).single();
    }

    private static String details(Raised raised) {
        return JsonMapper.shared().writeValueAsString(raised.details());
    }

    private static UUID[] useCases(List<Raised> raised) {
        return raised.stream()
                .map(r -> r.useCase().map(useCase -> useCase.value()).orElse(null))
                .toArray(UUID[]::new);
    }

    private static String[] column(List<Raised> raised, Function<Raised, String> column) {
        return raised.stream().map(column).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
