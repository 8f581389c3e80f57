package dev.remit.control.disclosure;

import dev.remit.control.disclosure.DisclosureDraft.Trait;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.risk.Coded;
import dev.remit.shared.Folded;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's tables. */
@Repository
class DisclosureRows {

    static final String SELECT = """
            select d.*, u.name as use_case_name from disclosure d
              left join use_case u on u.tenant_id = d.tenant_id and u.id = d.use_case_id and u.state <> 'draft'""";

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    DisclosureRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<Disclosure> find(DisclosureId id) {
        return jdbc.sql(SELECT + " where d.id = ?")
                .param(id.value())
                .query(DisclosureRows::disclosure)
                .optional();
    }

    Optional<Disclosure> lock(DisclosureId id) {
        return jdbc.sql(SELECT + " where d.id = ? for update of d")
                .param(id.value())
                .query(DisclosureRows::disclosure)
                .optional();
    }

    /** Which of these names entries that have not ended bear, folded. */
    Set<String> taken(Collection<String> names) {
        return new HashSet<>(jdbc.sql("select name_key from disclosure where state <> 'ended' and name_key = any(?)")
                .param(names.stream().map(Folded::key).distinct().toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Ids of registered use cases by their folded names. */
    Map<String, UseCaseId> useCases(Collection<String> names) {
        Map<String, UseCaseId> found = new HashMap<>();
        jdbc.sql("select name_key, id from use_case where state <> 'draft' and name_key = any(?)")
                .param(names.stream().map(Folded::key).distinct().toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("name_key"), new UseCaseId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    DisclosureId insert(DisclosureDraft draft, PersonId author) {
        DisclosureId id = new DisclosureId(ids.next());
        said(jdbc.sql("""
                insert into disclosure(tenant_id, id, version, name, name_key, kind, location, use_case_id, nature, medium, traits,
                                       label, reason, marking, proof, review_on, state, author_id, written_at)
                values (remit_tenant(), :id, 1, :name, :key, :kind, :location, :useCase, :nature, :medium, :traits, :label, :reason,
                        :marking, :proof, :review, 'waiting', :author, :now)"""), id, draft, author);
        words(id, draft);
        return id;
    }

    /** As the next version, which waits. */
    void update(DisclosureId id, DisclosureDraft draft, PersonId author) {
        said(jdbc.sql("""
                update disclosure set version = version + 1, name = :name, name_key = :key, kind = :kind, location = :location,
                       use_case_id = :useCase, nature = :nature, medium = :medium, traits = :traits, label = :label,
                       reason = :reason, marking = :marking, proof = :proof, review_on = :review, state = 'waiting',
                       author_id = :author, written_at = :now, decided_by = null, decided_at = null, note = null
                 where id = :id"""), id, draft, author);
        words(id, draft);
    }

    private void said(JdbcClient.StatementSpec sql, DisclosureId id, DisclosureDraft draft, PersonId author) {
        sql.param("id", id.value())
                .param("name", draft.name())
                .param("key", Folded.key(draft.name()))
                .param("kind", draft.kind().code())
                .param("location", draft.location())
                .param("useCase", draft.useCase().map(UseCaseId::value).orElse(null))
                .param("nature", draft.nature().code())
                .param("medium", draft.medium().code())
                .param(
                        "traits",
                        draft.traits().stream().map(Trait::code).sorted().toArray(String[]::new))
                .param("label", draft.label())
                .param("reason", draft.reason())
                .param("marking", draft.marking().code())
                .param("proof", draft.proof())
                .param("review", draft.reviewOn())
                .param("author", author.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void words(DisclosureId id, DisclosureDraft draft) {
        jdbc.sql("delete from disclosure_word where disclosure_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                insert into disclosure_word(tenant_id, word, disclosure_id)
                select remit_tenant(), word, ? from unnest(?::text[]) as w(word)""")
                .param(id.value())
                .param(Folded.words(draft.name(), draft.location()).toArray(String[]::new))
                .update();
    }

    void decide(DisclosureId id, Disclosure.State state, PersonId by, String note) {
        jdbc.sql("update disclosure set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ?")
                .param(state.code())
                .param(by.value())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(note.isEmpty() ? null : note)
                .param(id.value())
                .update();
    }

    static Disclosure disclosure(ResultSet row, int n) throws SQLException {
        Optional<PersonId> by =
                Optional.ofNullable(row.getObject("decided_by", UUID.class)).map(PersonId::new);
        Optional<Disclosure.Decided> decided = by.isEmpty()
                ? Optional.empty()
                : Optional.of(new Disclosure.Decided(
                        by.get(),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("note"))));
        return new Disclosure(
                new DisclosureId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                draft(row),
                Coded.of(Disclosure.State.class, row.getString("state")),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("use_case_name")),
                decided);
    }

    private static DisclosureDraft draft(ResultSet row) throws SQLException {
        return new DisclosureDraft(
                row.getString("name"),
                Coded.of(DisclosureDraft.Kind.class, row.getString("kind")),
                row.getString("location"),
                Optional.ofNullable(row.getObject("use_case_id", UUID.class)).map(UseCaseId::new),
                Coded.of(DisclosureDraft.Nature.class, row.getString("nature")),
                Coded.of(DisclosureDraft.Medium.class, row.getString("medium")),
                Arrays.stream((String[]) row.getArray("traits").getArray())
                        .map(code -> Coded.of(Trait.class, code))
                        .collect(Collectors.toSet()),
                row.getBoolean("label"),
                row.getString("reason"),
                Coded.of(DisclosureDraft.Marking.class, row.getString("marking")),
                row.getString("proof"),
                row.getObject("review_on", LocalDate.class));
    }
}
