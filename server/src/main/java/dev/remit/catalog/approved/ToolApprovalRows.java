package dev.remit.catalog.approved;

import dev.remit.catalog.DataClass;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The approvals' rows. That one is over is never written: its last day says so. */
@Repository
class ToolApprovalRows {

    private static final String STATE =
            "case when a.state = 'granted' and a.valid_until < :today then 'expired' else a.state end";
    private static final String SELECT = "select a.*, t.name as tool, " + STATE + " as standing from tool_approval a"
            + " join ai_tool t on t.tenant_id = a.tenant_id and t.id = a.tool_id where ";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    ToolApprovalRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    ToolApprovalId insert(ToolApprovalDraft draft, LocalDate from, PersonId requester) {
        UUID id = ids.next();
        terms(jdbc.sql("""
                insert into tool_approval(tenant_id, id, tool_id, functions, data_classes, asset_ids, systems, capabilities, conditions,
                       evidence, valid_from, valid_until, requester_id, asked_at, state)
                values (remit_tenant(), :id, :tool, :functions, :classes, :assets, :systems, :capabilities, :conditions,
                       :evidence, :from, :until, :requester, :now, 'requested')"""), draft, from)
                .param("id", id)
                .param("tool", draft.tool())
                .param("requester", requester.value())
                .update();
        return new ToolApprovalId(id);
    }

    /** The next version of what was returned. */
    void askAgain(ToolApprovalId id, ToolApprovalDraft draft, LocalDate from) {
        terms(jdbc.sql("""
                update tool_approval set functions = :functions, data_classes = :classes, asset_ids = :assets, systems = :systems,
                       capabilities = :capabilities, conditions = :conditions, evidence = :evidence, valid_from = :from,
                       valid_until = :until, asked_at = :now, state = 'requested', version = version + 1, decided_by = null,
                       decided_at = null, decision_reason = null
                 where id = :id"""), draft, from).param("id", id.value()).update();
    }

    private JdbcClient.StatementSpec terms(
            JdbcClient.StatementSpec statement, ToolApprovalDraft draft, LocalDate from) {
        ApprovedScope scope = draft.scope();
        return statement
                .param("functions", sorted(scope.functions()))
                .param(
                        "classes",
                        sorted(scope.classes().stream().map(DataClass::code).toList()))
                .param("assets", scope.assets().toArray(UUID[]::new))
                .param("systems", sorted(scope.systems()))
                .param(
                        "capabilities",
                        sorted(scope.capabilities().stream().map(Enum::name).toList()))
                .param("conditions", draft.conditions())
                .param("evidence", draft.evidence())
                .param("from", from)
                .param("until", draft.until().orElseThrow())
                .param("now", now());
    }

    Optional<ToolApproval> find(ToolApprovalId id, LocalDate today) {
        return jdbc.sql(SELECT + "a.id = :id")
                .param("today", today)
                .param("id", id.value())
                .query(ToolApprovalRows::approval)
                .optional();
    }

    Optional<ToolApproval> lock(ToolApprovalId id, LocalDate today) {
        return jdbc.sql(SELECT + "a.id = :id for update of a")
                .param("today", today)
                .param("id", id.value())
                .query(ToolApprovalRows::approval)
                .optional();
    }

    /** The one that stands there, held until the transaction ends; refused if it stands elsewhere. */
    ToolApproval in(ToolApprovalId id, ToolApprovalState state, LocalDate today) {
        ToolApproval approval = lock(id, today).orElseThrow(() -> ToolApprovalRefusal.APPROVAL_GONE.because());
        approval.require(state);
        return approval;
    }

    /** The latest first. */
    List<ToolApproval> page(ToolApprovalFilter filter, LocalDate today, Optional<UUID> before, int limit) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        before.ifPresent(id -> conditions.add("a.id < :before"));
        filter.tool().ifPresent(id -> conditions.add("a.tool_id = :tool"));
        if (!filter.states().isEmpty()) {
            conditions.add(STATE + " = any(:states)");
        }
        return jdbc.sql(SELECT + String.join(" and ", conditions) + " order by a.id desc limit :limit")
                .param("today", today)
                .param("before", before.orElse(null), Types.OTHER)
                .param("tool", filter.tool().orElse(null), Types.OTHER)
                .param(
                        "states",
                        filter.states().stream().map(ToolApprovalState::code).toArray(String[]::new))
                .param("limit", limit)
                .query(ToolApprovalRows::approval)
                .list();
    }

    /** By tool, what counts on that day. */
    Map<UUID, List<ApprovedScope>> inForce(Collection<UUID> tools, LocalDate day) {
        Map<UUID, List<ApprovedScope>> all = new HashMap<>();
        jdbc.sql("""
                select * from tool_approval where tool_id = any(?) and state = 'granted' and ? between valid_from and valid_until
                 order by id""").param(tools.toArray(UUID[]::new)).param(day).query(row -> {
            all.computeIfAbsent(row.getObject("tool_id", UUID.class), t -> new ArrayList<>())
                    .add(scope(row));
        });
        return all;
    }

    void decide(ToolApprovalId id, ToolApprovalState state, PersonId by, String reason) {
        jdbc.sql("update tool_approval set state = ?, decided_by = ?, decided_at = ?, decision_reason = ? where id = ?")
                .param(state.code())
                .param(by.value())
                .param(now())
                .param(reason.isBlank() ? null : reason)
                .param(id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] sorted(Collection<String> words) {
        return words.stream().sorted().toArray(String[]::new);
    }

    private static ToolApproval approval(ResultSet row, int n) throws SQLException {
        Optional<UUID> by = Optional.ofNullable(row.getObject("decided_by", UUID.class));
        return new ToolApproval(
                new ToolApprovalId(row.getObject("id", UUID.class)),
                row.getObject("tool_id", UUID.class),
                row.getString("tool"),
                scope(row),
                new ToolApproval.Terms(
                        row.getString("conditions"),
                        row.getString("evidence"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                row.getInt("version"),
                new PersonId(row.getObject("requester_id", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ToolApprovalState.of(row.getString("standing")),
                by.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ToolApproval.Decided(
                                new PersonId(by.get()),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant(),
                                Objects.requireNonNullElse(row.getString("decision_reason"), ""))));
    }

    private static ApprovedScope scope(ResultSet row) throws SQLException {
        return new ApprovedScope(
                words(row, "functions"),
                words(row, "data_classes").stream().map(DataClass::of).collect(Collectors.toSet()),
                Set.of((UUID[]) row.getArray("asset_ids").getArray()),
                words(row, "systems"),
                words(row, "capabilities").stream().map(Capability::valueOf).collect(Collectors.toSet()));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
