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
import java.util.Arrays;
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

    /** The questions whose answers stand in the register or are what it is found by. */
    private static final Set<String> SHOWN = Set.of("name", "problem", "function", "tools", "data", "value");

    private final JdbcClient jdbc;
    private final Answers answers;
    private final CatalogQueries catalog;
    private final AnswerRules rules;

    RegisterEntry(JdbcClient jdbc, Answers answers, CatalogQueries catalog, AnswerRules rules) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.catalog = catalog;
        this.rules = rules;
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
        Optional<Money> value = one(values, "value").flatMap(rules::amount);
        jdbc.sql("""
                update use_case set name = ?, name_key = ?, function = ?, value_minor = ?, currency = ?, tools = ? where id = ?""")
                .param(name.strip())
                .param(Folded.key(name))
                .param(one(values, "function").filter(RegisterEntry::isFunction).orElse(null))
                .param(value.map(Money::minor).orElse(null))
                .param(value.map(v -> v.currency().getCurrencyCode()).orElse(null))
                .param(known.values().stream().map(AiTool::name).toArray(String[]::new))
                .param(id.value())
                .update();
        replace("use_case_tool", "tool_id", id, known.keySet().toArray(UUID[]::new));
        Set<UUID> assets = catalog.dataAssetsById(Uuids.in(values.getOrDefault("data", List.of())))
                .keySet();
        replace("use_case_data", "data_asset_id", id, assets.toArray(UUID[]::new));
        Set<String> topics = Folded.topics(name, one(values, "problem").orElse(""));
        replace("use_case_topic", "word", id, topics.toArray(String[]::new));
        words(id);
    }

    /** Rewrites the words it is found by, from its row. */
    public void words(UseCaseId id) {
        record Texts(String name, String key, String accountable, String tools) {}
        Texts texts = jdbc.sql("""
                select name, name_key, coalesce(accountable_name, '') as accountable, array_to_string(tools, ' ') as tools
                  from use_case where id = ?""")
                .param(id.value())
                .query((row, n) -> new Texts(
                        row.getString("name"),
                        row.getString("name_key"),
                        row.getString("accountable"),
                        row.getString("tools")))
                .single();
        Set<String> words = Folded.words(texts.name(), texts.accountable(), texts.tools());
        jdbc.sql("delete from use_case_word where use_case_id = ? and not (word = any(?) and name_key = ?)")
                .param(id.value())
                .param(words.toArray(String[]::new))
                .param(texts.key())
                .update();
        jdbc.sql("""
                insert into use_case_word(tenant_id, word, name_key, use_case_id)
                select remit_tenant(), word, ?, ? from unnest(?) as word on conflict do nothing""")
                .param(texts.key())
                .param(id.value())
                .param(words.toArray(String[]::new))
                .update();
    }

    /** Makes these, and no others, stand beside the use case. */
    private void replace(String table, String column, UseCaseId id, Object[] all) {
        jdbc.sql("delete from " + table + " where use_case_id = ? and not " + column + " = any(?)")
                .param(id.value())
                .param(all)
                .update();
        jdbc.sql("insert into " + table + "(tenant_id, " + column + ", use_case_id) "
                        + "select remit_tenant(), one, ? from unnest(?) as one on conflict do nothing")
                .param(id.value())
                .param(all)
                .update();
    }

    private static boolean isFunction(String code) {
        return Arrays.stream(MarketingFunction.values()).map(Coded::code).anyMatch(code::equals);
    }

    private static Optional<String> one(Map<String, List<String>> values, String key) {
        return values.getOrDefault(key, List.of()).stream().findFirst();
    }
}
