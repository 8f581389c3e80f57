package dev.remit.prompt;

import dev.remit.identity.PersonId;
import dev.remit.prompt.PromptFilter.Favourites;
import dev.remit.risk.Coded;
import dev.remit.risk.MarketingFunction;
import dev.remit.shared.Folded;
import dev.remit.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of prompts, what is being written included. */
@Repository
class PromptRows {

    /** A prompt as its row says, locked. */
    record Stored(
            PromptId id, String key, PromptState state, OptionalInt published, Optional<Prompt> draft, int revision) {}

    private static final String ENTRY = """
            select p.id, p.key, p.published, p.draft::text as draft, p.draft_revision, p.drafted_by, p.drafted_at,
                   w.number as proposed,
                   case when p.expires_on < :today then 'expired' else p.state end as state,
                   coalesce(f.content, w.content, p.draft, l.content)::text as shown
              from prompt p
              left join prompt_version f
                on f.tenant_id = p.tenant_id and f.prompt_id = p.id and f.number = p.published
              left join prompt_version w
                on w.tenant_id = p.tenant_id and w.prompt_id = p.id and w.state = 'proposed'
              left join lateral (
                select v.content from prompt_version v
                 where v.tenant_id = p.tenant_id and v.prompt_id = p.id
                 order by v.state = 'published' desc, v.number desc limit 1) l on true""";

    /** How well it meets what was typed: a word in its name counts most, and whole words more than beginnings. Less is better. */
    private static final String RANK = """
            (case when :favouritesFirst and favourite then 0 else 1000000 end
             - coalesce((select sum(m.best) from typed t cross join lateral (
                 select max(2 * w.weight + (w.word = t.word)::int) as best from prompt_word w
                  where w.prompt_id = found.id and w.word >= t.word and w.word < t.word || chr(1114111)) m), 0))::int""";

    /** The beginning of a word is a range of lexemes, as equality and order are all an index can be used for here. */
    private static final String LIST = """
            with typed as (select lexeme collate "C" as word from unnest(to_tsvector('english', :typed)))
            select * from (select found.*, %1$s as rank from (
              select p.id, p.key, p.name, p.name_key, p.purpose, p.channel, p.function, p.review_on, p.expires_on,
                     case when p.expires_on < :today then 'expired' else p.state end as state,
                     exists(select from prompt_version w where w.prompt_id = p.id and w.state = 'proposed') as waiting,
                     exists(select from prompt_favourite f where f.prompt_id = p.id and f.person_id = :who) as favourite
                from prompt p
               where (cardinality(:channels::text[]) = 0 or p.channel = any(:channels))
                 and (cardinality(:functions::text[]) = 0 or p.function = any(:functions))
                 and not exists(select from typed t where not exists(
                       select from prompt_word w
                        where w.prompt_id = p.id and w.word >= t.word and w.word < t.word || chr(1114111)))) as found) as ranked
             where (cardinality(:states::text[]) = 0 or state = any(:states)) and (favourite or not :favourites)
               and (%2$s name_key, id) > (%3$s :afterName, :afterId)
             order by %2$s name_key, id limit :limit""";

    private static final String BY_NAME = LIST.formatted("0", "", "");
    private static final String BY_RANK = LIST.formatted(RANK, "rank,", ":afterRank,");

    private static final String[] FIRST = {String.valueOf(Integer.MIN_VALUE), new UUID(0, 0).toString(), ""};

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    PromptRows(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<PromptEntry> find(String key, LocalDate today) {
        return jdbc.sql(ENTRY + " where p.key = :key")
                .param("today", today)
                .param("key", key)
                .query(PromptRows::entry)
                .optional();
    }

    List<PromptEntry> entries(String after, LocalDate today, int limit) {
        return jdbc.sql(ENTRY + " where p.key > :after order by p.key limit :limit")
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query(PromptRows::entry)
                .list();
    }

    Optional<PromptEntry> find(PromptId id, LocalDate today) {
        return jdbc.sql(ENTRY + " where p.id = :id")
                .param("today", today)
                .param("id", id.value())
                .query(PromptRows::entry)
                .optional();
    }

    /** By name; {@code after} is the sort key and id of the last row before. */
    List<PromptRow> list(PromptFilter filter, PersonId who, LocalDate today, Optional<String> after, int limit) {
        String[] place = after.map(c -> c.split("~", FIRST.length)).orElse(FIRST);
        return jdbc.sql(filter.ranked() ? BY_RANK : BY_NAME)
                .param("who", who.value())
                .param("today", today)
                .param("typed", Folded.text(filter.text()))
                .param("states", codes(filter.states()))
                .param("channels", codes(filter.channels()))
                .param("functions", codes(filter.functions()))
                .param("favourites", filter.favourites() == Favourites.ONLY)
                .param("favouritesFirst", filter.favourites() == Favourites.FIRST)
                .param("afterRank", Integer.valueOf(place[0]))
                .param("afterId", UUID.fromString(place[1]))
                .param("afterName", place[2])
                .param("limit", limit)
                .query(PromptRows::row)
                .list();
    }

    static String cursor(PromptRow row) {
        return row.rank() + "~" + row.id() + "~" + Folded.key(row.name());
    }

    private static String[] codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).toArray(String[]::new);
    }

    Optional<Stored> lock(PromptId id) {
        return jdbc.sql("""
                select id, key, state, published, draft::text as draft, draft_revision from prompt where id = ? for update""")
                .param(id.value())
                .query((row, n) -> new Stored(
                        id,
                        row.getString("key"),
                        Coded.of(PromptState.class, row.getString("state")),
                        number(row, "published"),
                        Optional.ofNullable(row.getString("draft")).map(PromptText::read),
                        row.getInt("draft_revision")))
                .optional();
    }

    /** Empty if the key is taken. */
    Optional<PromptId> open(Prompt prompt) {
        return jdbc.sql("""
                insert into prompt(tenant_id, id, key, state, name, name_key, purpose, channel, function)
                values (remit_tenant(), :id, :key, 'draft', :name, :nameKey, :purpose, :channel, :function)
                on conflict (tenant_id, key) do nothing returning id""")
                .param("id", ids.next())
                .param("key", prompt.key())
                .param("name", prompt.name())
                .param("nameKey", Folded.key(prompt.name()))
                .param("purpose", prompt.purpose())
                .param("channel", prompt.channel().code())
                .param("function", prompt.function().code())
                .query(UUID.class)
                .optional()
                .map(PromptId::new);
    }

    /** The new revision. */
    int draft(PromptId id, Optional<Prompt> draft, PersonId by) {
        return jdbc.sql("""
                update prompt set draft = :draft::jsonb, draft_revision = draft_revision + 1,
                       drafted_by = :by, drafted_at = case when :draft::jsonb is null then null else :at end
                 where id = :id returning draft_revision""")
                .param("draft", draft.map(PromptText::json).orElse(null))
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void setState(PromptId id, PromptState state, OptionalInt published, Optional<LocalDate> expiresOn) {
        jdbc.sql("update prompt set state = :state, published = :published, expires_on = :expiresOn where id = :id")
                .param("state", state.code())
                .param("published", published.isPresent() ? published.getAsInt() : null)
                .param("expiresOn", expiresOn.orElse(null))
                .param("id", id.value())
                .update();
    }

    /** What the list shows and is searched by, as it stands now. */
    void describe(PromptId id, Prompt shown) {
        jdbc.sql("""
                update prompt set name = :name, name_key = :nameKey, purpose = :purpose, channel = :channel,
                       function = :function, review_on = :reviewOn
                 where id = :id""")
                .param("name", shown.name())
                .param("nameKey", Folded.key(shown.name()))
                .param("purpose", shown.purpose())
                .param("channel", shown.channel().code())
                .param("function", shown.function().code())
                .param("reviewOn", shown.term().reviewOn().orElse(null))
                .param("id", id.value())
                .update();
        jdbc.sql("delete from prompt_word where prompt_id = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                insert into prompt_word(tenant_id, prompt_id, word, weight)
                select remit_tenant(), :id, lexeme, max(weight)
                  from (values (:name, 4), (:purpose, 2), (:all, 1)) as said(text, weight)
                 cross join lateral unnest(to_tsvector('english', text)) where length(lexeme) <= 200 group by lexeme""")
                .param("id", id.value())
                .param("name", Folded.text(shown.name()))
                .param("purpose", Folded.text(shown.purpose()))
                .param("all", PromptText.searched(shown))
                .update();
    }

    /** Published, and their last day is over. */
    List<PromptId> overdue(LocalDate today) {
        return jdbc
                .sql("select id from prompt where expires_on < ? order by expires_on, id")
                .param(today)
                .query(UUID.class)
                .stream()
                .map(PromptId::new)
                .toList();
    }

    boolean anyExpires() {
        return jdbc.sql("select exists(select from prompt where expires_on is not null)")
                .query(Boolean.class)
                .single();
    }

    private static PromptEntry entry(ResultSet row, int n) throws SQLException {
        Optional<PromptEntry.Draft> draft = Optional.empty();
        String written = row.getString("draft");
        if (written != null) {
            draft = Optional.of(new PromptEntry.Draft(
                    PromptText.read(written),
                    new PersonId(row.getObject("drafted_by", UUID.class)),
                    row.getObject("drafted_at", OffsetDateTime.class).toInstant()));
        }
        PromptState state = Coded.of(PromptState.class, row.getString("state"));
        return new PromptEntry(
                new PromptId(row.getObject("id", UUID.class)),
                row.getString("key"),
                state,
                state == PromptState.PUBLISHED ? number(row, "published") : OptionalInt.empty(),
                number(row, "proposed"),
                draft,
                row.getInt("draft_revision"),
                PromptText.read(row.getString("shown")));
    }

    static PromptRow row(ResultSet row, int n) throws SQLException {
        return new PromptRow(
                new PromptId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getString("purpose"),
                Coded.of(Channel.class, row.getString("channel")),
                Coded.of(MarketingFunction.class, row.getString("function")),
                Coded.of(PromptState.class, row.getString("state")),
                row.getBoolean("waiting"),
                Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("expires_on", LocalDate.class)),
                row.getBoolean("favourite"),
                row.getInt("rank"));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
