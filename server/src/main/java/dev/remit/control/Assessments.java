package dev.remit.control;

import dev.remit.control.library.Judgement;
import dev.remit.control.own.WorkspaceControls;
import dev.remit.control.own.WorkspaceLibrary;
import dev.remit.inventory.UseCaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which controls apply to which use case, as lists and coverage count them. Follows the register by when its entries changed, an hour
 * behind: a long transaction shows its entries later than others that changed after them.
 */
@Repository
class Assessments {

    private static final String DUE = """
            select u.id, u.changed_at from use_case u
              left join control_assessment a on a.tenant_id = u.tenant_id and a.use_case_id = u.id
             where u.changed_at > (select coalesce(max(changed_at), '-infinity') - interval '1 hour' from control_assessment)
               and a.changed_at is distinct from u.changed_at
             order by u.changed_at, u.id limit ?""";

    /** Judged by controls that are others by now; they stand in lists until they are judged again. */
    private static final String STALE = """
            select u.id, u.changed_at from control_assessment a
              join use_case u on u.tenant_id = a.tenant_id and u.id = a.use_case_id
             where a.library <> ? limit ?""";

    private final JdbcClient jdbc;
    private final Judging judging;
    private final WorkspaceControls controls;
    private final Clock clock;

    Assessments(JdbcClient jdbc, Judging judging, WorkspaceControls controls, Clock clock) {
        this.jdbc = jdbc;
        this.judging = judging;
        this.controls = controls;
        this.clock = clock;
    }

    /** Judges some that have changed since, or were judged by another library. Returns how many; 0: none is left. */
    int next(int most) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('remit.controls.' || remit_tenant(), 0))")
                .query()
                .listOfRows();
        WorkspaceLibrary library = controls.now();
        List<Due> due = jdbc.sql(DUE).param(most).query(Assessments::due).list();
        if (due.isEmpty()) {
            due = jdbc.sql(STALE)
                    .params(library.version(), most)
                    .query(Assessments::due)
                    .list();
        }
        if (!due.isEmpty()) {
            note(due, library.version());
            apply(judging.judge(due.stream().map(Due::useCase).toList(), library));
        }
        return due.size();
    }

    /** With the time that was read before the facts were: who changes meanwhile is due again. */
    private void note(List<Due> due, String library) {
        UUID[] ids = due.stream().map(one -> one.useCase().value()).toArray(UUID[]::new);
        jdbc.sql("delete from control_assessment where use_case_id = any(?)")
                .param(ids)
                .update();
        jdbc.sql("""
                insert into control_assessment(tenant_id, use_case_id, library, changed_at, assessed_at)
                select remit_tenant(), id, ?, changed_at, ? from unnest(?::uuid[], ?::timestamptz[]) as t(id, changed_at)""")
                .param(library)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(ids)
                .param(due.stream()
                        .map(Due::changedAt)
                        .map(OffsetDateTime::toString)
                        .toArray(String[]::new))
                .update();
    }

    private void apply(List<Judging.Judged> judged) {
        List<UUID> useCases = new ArrayList<>();
        List<String> controls = new ArrayList<>();
        List<Boolean> doubts = new ArrayList<>();
        for (Judging.Judged one : judged) {
            one.applying().forEach(judgement -> {
                useCases.add(one.useCase().id().value());
                controls.add(judgement.control().key());
                doubts.add(judgement.verdict() == Judgement.Verdict.DOUBT);
            });
        }
        jdbc.sql("""
                insert into control_applies(tenant_id, control, use_case_id, doubt)
                select remit_tenant(), control, id, doubt from unnest(?::text[], ?::uuid[], ?::boolean[]) as t(control, id, doubt)""")
                .param(controls.toArray(String[]::new))
                .param(useCases.toArray(UUID[]::new))
                .param(doubts.toArray(Boolean[]::new))
                .update();
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                new UseCaseId(row.getObject("id", UUID.class)), row.getObject("changed_at", OffsetDateTime.class));
    }

    private record Due(UseCaseId useCase, OffsetDateTime changedAt) {}
}
