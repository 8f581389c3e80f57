package dev.remit.scan.tool;

import dev.remit.catalog.DataClass;
import dev.remit.catalog.KnownTools;
import dev.remit.catalog.approved.ApprovedTools;
import dev.remit.catalog.approved.ToolCoverage;
import dev.remit.identity.PersonId;
import dev.remit.plugin.Capability;
import dev.remit.scan.access.IntegrationId;
import dev.remit.scan.access.IntegrationSeen;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where tools were seen at work, and what exceeds their approvals. For features that learn of it in their own transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ToolUses {

    private final JdbcClient jdbc;
    private final KnownTools tools;
    private final ApprovedTools approved;
    private final Clock clock;

    ToolUses(JdbcClient jdbc, KnownTools tools, ApprovedTools approved, Clock clock) {
        this.jdbc = jdbc;
        this.tools = tools;
        this.approved = approved;
        this.clock = clock;
    }

    /** Says of those whose product is a tool of the catalogue that they are that tool, unless a person said otherwise. */
    public void recognise(Collection<IntegrationSeen> seen) {
        Map<String, UUID> byProduct =
                tools.named(seen.stream().flatMap(s -> s.product().stream()).collect(Collectors.toSet()));
        Map<UUID, UUID> known = new LinkedHashMap<>();
        seen.forEach(s -> s.product()
                .flatMap(product -> Optional.ofNullable(byProduct.get(product)))
                .ifPresent(tool -> known.put(s.id().value(), tool)));
        if (known.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into integration_tool(tenant_id, integration_id, tool_id, at)
                select remit_tenant(), r.id, r.tool, ? from unnest(?, ?) as r(id, tool)
                on conflict (tenant_id, integration_id) do update set tool_id = excluded.tool_id, at = excluded.at
                 where integration_tool.said_by is null and integration_tool.tool_id <> excluded.tool_id""")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(known.keySet().toArray(UUID[]::new))
                .param(known.values().toArray(UUID[]::new))
                .update();
    }

    void say(IntegrationId integration, UUID tool, PersonId by) {
        jdbc.sql("""
                insert into integration_tool(tenant_id, integration_id, tool_id, said_by, at) values (remit_tenant(), ?, ?, ?, ?)
                on conflict (tenant_id, integration_id) do update set tool_id = excluded.tool_id, said_by = excluded.said_by,
                   at = excluded.at""")
                .params(integration.value(), tool, by.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of these integrations that are tools of the catalogue. */
    public List<ToolUse> of(Collection<IntegrationId> integrations) {
        return judged(ToolUseRows.where(
                jdbc,
                "i.id = any(?)",
                integrations.stream().map(IntegrationId::value).toArray(UUID[]::new)));
    }

    /** Wherever this tool was seen and is not gone. */
    public List<ToolUse> of(UUID tool) {
        return judged(ToolUseRows.where(jdbc, "l.tool_id = any(?)", new UUID[] {tool}));
    }

    /** As {@link #of(Collection)}, and marks on the map those of them that can do what is not approved. */
    public List<ToolUse> judge(Collection<IntegrationId> integrations) {
        return mark(of(integrations));
    }

    /** As {@link #of(UUID)}, and marks on the map those of them that can do what is not approved. */
    public List<ToolUse> judge(UUID tool) {
        return mark(of(tool));
    }

    /** Only what changes is written. */
    private List<ToolUse> mark(List<ToolUse> judged) {
        jdbc.sql("""
                update integration_tool l set exceeds = r.exceeds from unnest(?, ?) as r(id, exceeds)
                 where l.integration_id = r.id and l.exceeds <> r.exceeds""")
                .param(judged.stream().map(use -> use.integration().value()).toArray(UUID[]::new))
                .param(judged.stream().map(use -> !use.excess().isEmpty()).toArray(Boolean[]::new))
                .update();
        return judged;
    }

    private List<ToolUse> judged(List<ToolUseRows.Seen> seen) {
        Set<UUID> which = seen.stream().map(s -> s.use().tool()).collect(Collectors.toSet());
        Map<UUID, ToolCoverage> coverage = approved.of(which);
        return seen.stream()
                .map(s -> s.judged(excess(s, coverage.getOrDefault(s.use().tool(), ToolCoverage.none()))))
                .toList();
    }

    private static List<Excess> excess(ToolUseRows.Seen seen, ToolCoverage coverage) {
        List<Excess> excess = new ArrayList<>();
        for (Excess can : seen.can()) {
            if (!covers(seen.use(), coverage, can)) {
                excess.add(can);
            }
        }
        excess.sort(Comparator.comparing(Excess::capability).thenComparing(Excess::dataClass));
        return excess;
    }

    /** Of data whose class no scan knows, only what is approved on no data at all is too much. */
    private static boolean covers(ToolUse use, ToolCoverage coverage, Excess can) {
        Optional<String> function = use.function();
        Capability capability = can.capability();
        return can.dataClass() == DataClass.UNKNOWN
                ? Arrays.stream(DataClass.values())
                        .anyMatch(any -> coverage.covers(function, use.system(), capability, any))
                : coverage.covers(function, use.system(), capability, can.dataClass());
    }
}
