package dev.remit.inventory.entry;

import dev.remit.catalog.AiTool;
import dev.remit.catalog.CatalogQueries;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.questions.AnswerRules;
import dev.remit.inventory.questions.Question;
import dev.remit.inventory.questions.Uuids;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.Folded;
import dev.remit.shared.Money;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the register lists, sorts by and searches in step with the answers it comes from. */
@Component
class RegisterEntry {

    /** The questions whose answers stand in the register. */
    private static final Set<String> SHOWN = Set.of("name", "function", "tools", "data", "value");

    private final JdbcClient jdbc;
    private final Answers answers;
    private final CatalogQueries catalog;
    private final Tenants tenants;

    RegisterEntry(JdbcClient jdbc, Answers answers, CatalogQueries catalog, Tenants tenants) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.catalog = catalog;
        this.tenants = tenants;
    }

    public boolean shows(Question question) {
        return SHOWN.contains(question.key());
    }

    public void refresh(UseCaseId id) {
        Map<String, List<String>> values = answers.values(id);
        String name = one(values, "name")
                .map(n -> n.substring(0, Math.min(n.length(), 200)))
                .orElse("");
        List<UUID> tools = Uuids.in(values.getOrDefault("tools", List.of()));
        Map<UUID, AiTool> known = catalog.toolsById(tools);
        Optional<Money> value = one(values, "value").flatMap(this::money);
        jdbc.sql("""
                update use_case set name = ?, name_key = ?, function = ?, value_minor = ?, currency = ?, tools = ? where id = ?""")
                .param(name.strip())
                .param(Folded.text(name))
                .param(one(values, "function").filter(RegisterEntry::isFunction).orElse(null))
                .param(value.map(Money::minor).orElse(null))
                .param(value.map(v -> v.currency().getCurrencyCode()).orElse(null))
                .param(known.values().stream().map(AiTool::name).toArray(String[]::new))
                .param(id.value())
                .update();
        link("use_case_tool", "tool_id", id, known.keySet());
        link(
                "use_case_data",
                "data_asset_id",
                id,
                catalog.dataAssetsById(Uuids.in(values.getOrDefault("data", List.of())))
                        .keySet());
        words(id);
    }

    /** Rewrites the words it is found by, from its row. */
    public void words(UseCaseId id) {
        record Texts(String name, String accountable, String tools) {}
        Texts texts = jdbc.sql(
                        "select name, coalesce(accountable_name, '') as accountable, array_to_string(tools, ' ') as tools from use_case where id = ?")
                .param(id.value())
                .query((row, n) ->
                        new Texts(row.getString("name"), row.getString("accountable"), row.getString("tools")))
                .single();
        Set<String> words = Folded.words(texts.name(), texts.accountable(), texts.tools());
        jdbc.sql("delete from use_case_word where use_case_id = ? and not word = any(?)")
                .param(id.value())
                .param(words.toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into use_case_word(tenant_id, word, use_case_id)
                select remit_tenant(), word, ? from unnest(?) as word on conflict do nothing""").param(id.value()).param(words.toArray(String[]::new)).update();
    }

    private void link(String table, String column, UseCaseId id, Set<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        jdbc.sql("delete from " + table + " where use_case_id = ? and not " + column + " = any(?)")
                .param(id.value())
                .param(all)
                .update();
        jdbc.sql("insert into " + table + "(tenant_id, " + column + ", use_case_id) "
                        + "select remit_tenant(), linked, ? from unnest(?) as linked on conflict do nothing")
                .param(id.value())
                .param(all)
                .update();
    }

    private Optional<Money> money(String typed) {
        if (!AnswerRules.isAmount(typed)) {
            return Optional.empty();
        }
        String currency = tenants.find().map(Tenant::currency).orElse("EUR");
        return Optional.of(Money.of(new BigDecimal(typed.strip()), Currency.getInstance(currency)));
    }

    private static boolean isFunction(String code) {
        return Arrays.stream(MarketingFunction.values()).map(Coded::code).anyMatch(code::equals);
    }

    private static Optional<String> one(Map<String, List<String>> values, String key) {
        return values.getOrDefault(key, List.of()).stream().findFirst();
    }
}
