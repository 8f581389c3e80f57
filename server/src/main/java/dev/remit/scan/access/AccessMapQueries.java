package dev.remit.scan.access;

import dev.remit.connector.ConnectionId;
import dev.remit.inventory.UseCaseId;
import dev.remit.plugin.Capability;
import dev.remit.scan.key.SystemHosts;
import dev.remit.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the access map. */
@Service
@Transactional(readOnly = true)
public class AccessMapQueries {

    private static final int MOST_FACTS = 2_000;

    private final JdbcClient jdbc;
    private final SystemHosts hosts;

    AccessMapQueries(JdbcClient jdbc, SystemHosts hosts) {
        this.jdbc = jdbc;
        this.hosts = hosts;
    }

    /** AI integrations by connection and name. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Page<AccessRow> list(AccessFilter filter, Optional<String> cursor, int limit) {
        String[] from = cursor.map(c -> c.split(AccessRow.SEPARATOR, -1))
                .orElse(new String[] {"", new UUID(0, 0).toString(), "", new UUID(0, 0).toString()});
        List<AccessRow> rows = AccessWhere.of(filter)
                .ask(jdbc, hosts, AccessSql.COLUMNS, AccessSql.AFTER)
                .param("group", from[0])
                .param("groupId", from[1])
                .param("row", from[2])
                .param("rowId", from[3])
                .param("limit", limit + 1)
                .query(AccessRows::row)
                .list();
        return Page.of(rows, limit, AccessRow::cursor);
    }

    /** How many the filter lets through. */
    @PreAuthorize("hasAuthority('connection:read')")
    public int count(AccessFilter filter) {
        return AccessWhere.of(filter)
                .ask(jdbc, hosts, "select count(*) ", "")
                .query(Integer.class)
                .single();
    }

    @PreAuthorize("hasAuthority('connection:read')")
    public Optional<IntegrationDetail> find(IntegrationId id) {
        return jdbc.sql(AccessSql.ONE)
                .param("id", id.value())
                .query(this::detail)
                .optional();
    }

    /**
     * What scans see of a use case: the integrations that belong to it, then others that were recognised as one of its tools. Whoever
     * may see the use case may see this of it; the rest of the map is not theirs to see.
     */
    @PreAuthorize("hasAuthority('use-case:read')")
    public List<AccessRow> ofUseCase(UseCaseId useCase, int limit) {
        return jdbc.sql(AccessSql.COLUMNS + AccessSql.FROM + AccessSql.OF_USE_CASE)
                .param("useCase", useCase.value())
                .param("limit", limit)
                .query(AccessRows::row)
                .list();
    }

    /** The map in figures. */
    @PreAuthorize("hasAuthority('connection:read')")
    public AccessSummary summary() {
        Map<Capability, Integer> byCapability = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            byCapability.put(capability, 0);
        }
        jdbc.sql(AccessSql.BY_CAPABILITY)
                .query((row, n) ->
                        Map.entry(Capability.valueOf(row.getString("capability")), row.getInt("integrations")))
                .list()
                .forEach(e -> byCapability.put(e.getKey(), e.getValue()));
        return jdbc.sql(AccessSql.SUMMARY)
                .query((row, n) -> new AccessSummary(
                        row.getInt("integrations"),
                        byCapability,
                        row.getInt("changed"),
                        row.getInt("unlinked"),
                        row.getInt("ownerless"),
                        row.getInt("unrecognised"),
                        row.getInt("unknown")))
                .single();
    }

    /**
     * One integration with every statement behind its row.
     *
     * @param facts by capability, in the order of the five
     */
    public record Statements(AccessRow row, List<AccessFact> facts) {

        public Statements {
            facts = List.copyOf(facts);
        }
    }

    /** The same page as {@link #list}, with every statement: for what leaves the console as a file. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Page<Statements> statements(AccessFilter filter, Optional<String> cursor, int limit) {
        Page<AccessRow> page = list(filter, cursor, limit);
        Map<UUID, List<AccessFact>> facts = new HashMap<>();
        jdbc.sql(AccessSql.FACTS)
                .param("ids", page.items().stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .param("most", Integer.MAX_VALUE)
                .query((row, n) -> Map.entry(row.getObject("shown_id", UUID.class), AccessRows.fact(row, n)))
                .list()
                .forEach(fact -> facts.computeIfAbsent(fact.getKey(), id -> new ArrayList<>())
                        .add(fact.getValue()));
        return page.map(row -> new Statements(
                row,
                facts.getOrDefault(row.id().value(), List.of()).stream()
                        .sorted(Comparator.comparing(AccessFact::capability))
                        .toList()));
    }

    /** How many statements there are, whole integrations counted; about as many rows has a file of them. */
    @PreAuthorize("hasAuthority('connection:read')")
    public long statementCount(AccessFilter filter) {
        return AccessWhere.of(filter)
                .ask(
                        jdbc,
                        hosts,
                        "select coalesce(sum((select count(*) from integration_access a join integration p on p.tenant_id = a.tenant_id"
                                + " and p.id = a.integration_id where a.tenant_id = i.tenant_id and (p.id = i.id or p.part_of = i.id)"
                                + " and a.until_snapshot is null)), 0) ",
                        "")
                .query(Long.class)
                .single();
    }

    /** What the filter lets through, drawn small. */
    @PreAuthorize("hasAuthority('connection:read')")
    public AccessPicture picture(AccessFilter filter) {
        return AccessPictures.read(jdbc, hosts, filter);
    }

    /** How many integrations the list has of each connection. */
    @PreAuthorize("hasAuthority('connection:read')")
    public Map<ConnectionId, Integer> byConnection() {
        Map<ConnectionId, Integer> counts = new HashMap<>();
        hosts.bound(jdbc.sql(AccessSql.BY_CONNECTION))
                .query((row, n) ->
                        Map.entry(new ConnectionId(row.getObject("connection_id", UUID.class)), row.getInt("n")))
                .list()
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    private IntegrationDetail detail(ResultSet row, int n) throws SQLException {
        AccessRow shown = AccessRows.row(row, n);
        List<AccessFact> facts = jdbc.sql(AccessSql.FACTS)
                .param("ids", new UUID[] {shown.id().value()})
                .param("most", MOST_FACTS)
                .query(AccessRows::fact)
                .list();
        Optional<IntegrationDetail.Why> why = AccessRows.text(row, "signal").isPresent()
                ? Optional.of(new IntegrationDetail.Why(
                        row.getString("signal"),
                        row.getString("signal_value"),
                        row.getDouble("confidence"),
                        row.getString("source")))
                : Optional.empty();
        PrincipalFacts said = new PrincipalFacts();
        jdbc.sql(AccessSql.PRINCIPAL).param("id", shown.id().value()).query(said::add);
        return new IntegrationDetail(
                shown,
                row.getString("principal"),
                why,
                AccessRows.text(row, "key_of_name"),
                said.attributes,
                facts,
                said.approvals,
                said.records,
                facts.stream().anyMatch(fact -> fact.elsewhere().isPresent()) ? counterparts(shown.id()) : List.of(),
                jdbc.sql(AccessSql.SEEN_AS)
                        .param("id", shown.id().value())
                        .query(AccessRows::seenAs)
                        .list());
    }

    private List<IntegrationDetail.Counterpart> counterparts(IntegrationId id) {
        return hosts
                .bound(jdbc.sql(AccessSql.COUNTERPARTS))
                .param("id", id.value())
                .query((row, n) -> AccessRows.counterpart(row))
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt((IntegrationDetail.Counterpart each) ->
                                -each.fields().size())
                        .thenComparing(IntegrationDetail.Counterpart::name))
                .toList();
    }
}
