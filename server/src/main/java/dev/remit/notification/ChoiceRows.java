package dev.remit.notification;

import dev.remit.identity.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How people chose to hear of things. */
@Repository
class ChoiceRows {

    private final JdbcClient jdbc;

    ChoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, Pace> chosen(String kind, Collection<PersonId> people) {
        return jdbc
                .sql("select person_id, pace from notification_choice where kind = ? and person_id = any(?)")
                .param(kind)
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(new PersonId(row.getObject("person_id", UUID.class)), Pace.of(row.getString("pace"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By kind. */
    Map<String, Pace> of(PersonId person) {
        return jdbc
                .sql("select kind, pace from notification_choice where person_id = ?")
                .param(person.value())
                .query((row, n) -> Map.entry(row.getString("kind"), Pace.of(row.getString("pace"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void choose(PersonId person, String kind, Pace pace) {
        jdbc.sql("""
                        insert into notification_choice(tenant_id, person_id, kind, pace) values (remit_tenant(), ?, ?, ?)
                        on conflict (tenant_id, person_id, kind) do update set pace = excluded.pace""").params(person.value(), kind, pace.code()).update();
    }
}
