package dev.remit.inventory.entry;

import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.Lane;
import dev.remit.inventory.UseCase;
import dev.remit.inventory.UseCaseId;
import dev.remit.inventory.UseCaseState;
import dev.remit.inventory.pattern.PatternRef;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.risk.RiskTier;
import dev.remit.risk.TierExplanation;
import dev.remit.shared.Money;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The use cases' own rows. */
@Repository
public class UseCases {

    private final JdbcClient jdbc;

    UseCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row and what only commands need to know of it.
     *
     * @param approvedVersion the last version an approval held for
     * @param pattern what it was made from
     * @param registered whether it was put into the register as it was found, before anybody asked for it
     */
    public record Stored(
            UseCase useCase,
            Optional<Integer> approvedVersion,
            boolean registered,
            Optional<IntakePrefill.Origin> origin,
            Optional<PatternRef> pattern) {

        /** Whether an approval holds for the version there is. */
        public boolean isApproved() {
            return approvedVersion.equals(Optional.of(useCase.version()));
        }
    }

    public void insert(
            UseCaseId id,
            UseCaseState state,
            Optional<PersonId> requester,
            Optional<IntakePrefill.Origin> origin,
            Instant at) {
        jdbc.sql("""
                insert into use_case(tenant_id, id, name, name_key, state, requester_id, origin_kind, origin_id, origin_label,
                                     created_at, changed_at)
                values (remit_tenant(), ?, '', '', ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.value())
                .param(state.code())
                .param(requester.map(PersonId::value).orElse(null))
                .param(origin.map(o -> o.subject().kind().code()).orElse(null))
                .param(origin.map(o -> o.subject().id()).orElse(null))
                .param(origin.map(IntakePrefill.Origin::label).orElse(null))
                .param(at.atOffset(ZoneOffset.UTC))
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Stored> find(UseCaseId id) {
        return read("select * from use_case where id = ?", id);
    }

    /** Holds the row until the transaction ends, so that its commands come one after the other. */
    public Optional<Stored> lock(UseCaseId id) {
        return read("select * from use_case where id = ? for update", id);
    }

    private Optional<Stored> read(String sql, UseCaseId id) {
        return jdbc.sql(sql).param(id.value()).query(UseCases::stored).optional();
    }

    /** Those on this data that are approved or may be about to be, in the order in which all lock them. */
    public List<UseCaseId> decidedWith(UUID dataAsset) {
        return jdbc.sql("""
                select u.id from use_case_data d join use_case u on u.tenant_id = d.tenant_id and u.id = d.use_case_id
                 where d.data_asset_id = ? and u.state in ('submitted', 'approved', 'suspended') order by u.id""").param(dataAsset).query(UUID.class).stream()
                .map(UseCaseId::new)
                .toList();
    }

    /** Those of the person's own that are still being written, the one changed last first. */
    public List<UseCase> unfinished(PersonId person, Optional<String> cursor, int limit) {
        String[] after = cursor.map(c -> c.split("~", 2))
                .orElse(new String[] {"9999-01-01T00:00:00Z", "ffffffff-ffff-ffff-ffff-ffffffffffff"});
        return jdbc
                .sql("""
                select * from use_case
                 where requester_id = ? and (changed_at, id) < (?, ?) and state = any(?)
                 order by changed_at desc, id desc limit ?""")
                .param(person.value())
                .param(Instant.parse(after[0]).atOffset(ZoneOffset.UTC))
                .param(UUID.fromString(after[1]))
                .param(Arrays.stream(UseCaseState.values())
                        .filter(UseCaseState::open)
                        .map(UseCaseState::code)
                        .toArray(String[]::new))
                .param(limit)
                .query(UseCases::stored)
                .list()
                .stream()
                .map(Stored::useCase)
                .toList();
    }

    public Map<SubjectRef, String> names(Collection<UUID> ids) {
        record Named(UUID id, String name) {}
        return jdbc
                .sql("select id, name from use_case where id = any(?) and state <> 'draft'")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(n -> new SubjectRef(SubjectKind.USE_CASE, n.id()), Named::name));
    }

    public Map<UseCaseId, UseCaseState> states(Collection<UseCaseId> ids) {
        UUID[] all = ids.stream().map(UseCaseId::value).distinct().toArray(UUID[]::new);
        return jdbc
                .sql("select id, state from use_case where id = any(?)")
                .param(all)
                .query((row, n) -> Map.entry(
                        new UseCaseId(row.getObject("id", UUID.class)),
                        Coded.of(UseCaseState.class, row.getString("state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void state(UseCaseId id, UseCaseState state) {
        set(id, "state", state.code());
    }

    public void lane(UseCaseId id, Lane lane) {
        set(id, "lane", lane.code());
    }

    public void registered(UseCaseId id) {
        set(id, "registered", true);
    }

    public void requester(UseCaseId id, PersonId person) {
        set(id, "requester_id", person.value());
    }

    public void nextReview(UseCaseId id, LocalDate day) {
        set(id, "next_review", day);
    }

    void approvedVersion(UseCaseId id, int version) {
        set(id, "approved_version", version);
    }

    /** Held to this pattern from now on, or to none. */
    public void pattern(UseCaseId id, Optional<PatternRef> pattern) {
        jdbc.sql("update use_case set pattern = ?, pattern_version = ? where id = ?")
                .param(pattern.map(PatternRef::key).orElse(null))
                .param(pattern.map(PatternRef::version).orElse(null))
                .param(id.value())
                .update();
    }

    /** No approval of any version holds any more. */
    void nothingApproved(UseCaseId id) {
        jdbc.sql("update use_case set approved_version = null where id = ?")
                .param(id.value())
                .update();
    }

    private void set(UseCaseId id, String column, Object value) {
        jdbc.sql("update use_case set " + column + " = ? where id = ?")
                .param(value)
                .param(id.value())
                .update();
    }

    public void version(UseCaseId id, int number, TierExplanation tier) {
        set(id, "version", number);
        rate(id, tier);
    }

    public void rate(UseCaseId id, TierExplanation tier) {
        jdbc.sql("update use_case set tier = ?, rule_set = ?, residual_risk = ? where id = ?")
                .params(tier.tier().code(), tier.ruleSet(), tier.residualRisk(), id.value())
                .update();
    }

    /** Something happened to it that left evidence. */
    public void touch(UseCaseId id, Instant at) {
        jdbc.sql("update use_case set changed_at = ?, last_evidence_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    public void delete(UseCaseId id) {
        jdbc.sql("delete from use_case where id = ?").param(id.value()).update();
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        int approved = row.getInt("approved_version");
        Optional<Integer> approvedVersion = row.wasNull() ? Optional.empty() : Optional.of(approved);
        @Nullable String origin = row.getString("origin_kind");
        return new Stored(
                useCase(row),
                approvedVersion,
                row.getBoolean("registered"),
                origin == null
                        ? Optional.empty()
                        : Optional.of(new IntakePrefill.Origin(
                                new SubjectRef(SubjectKind.of(origin), row.getObject("origin_id", UUID.class)),
                                row.getString("origin_label"))),
                pattern(row));
    }

    private static Optional<PatternRef> pattern(ResultSet row) throws SQLException {
        @Nullable String key = row.getString("pattern");
        return key == null ? Optional.empty() : Optional.of(new PatternRef(key, row.getString("pattern_version")));
    }

    private static UseCase useCase(ResultSet row) throws SQLException {
        @Nullable String tier = row.getString("tier");
        @Nullable String currency = row.getString("currency");
        return new UseCase(
                new UseCaseId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Coded.of(UseCaseState.class, row.getString("state")),
                Optional.ofNullable(row.getString("lane")).map(c -> Coded.of(Lane.class, c)),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("requester_id", UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getString("function")).map(c -> Coded.of(MarketingFunction.class, c)),
                tier == null
                        ? Optional.empty()
                        : Optional.of(new UseCase.Rating(
                                Coded.of(RiskTier.class, tier),
                                row.getString("rule_set"),
                                row.getInt("residual_risk"))),
                currency == null
                        ? Optional.empty()
                        : Optional.of(new Money(row.getLong("value_minor"), Currency.getInstance(currency))),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("next_review", LocalDate.class)));
    }
}
