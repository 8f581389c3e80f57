package dev.remit.inventory.exchange;

import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.DataAsset;
import dev.remit.identity.People;
import dev.remit.identity.Person;
import dev.remit.identity.PersonId;
import dev.remit.inventory.questions.Uuids;
import dev.remit.inventory.register.RegisterRow;
import dev.remit.ownership.Duty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds to rows of the register what only files hold: a query for all rows of a page, none per row. */
@Component
class ExportedRows {

    private final JdbcClient jdbc;
    private final CatalogQueries catalog;
    private final People people;

    ExportedRows(JdbcClient jdbc, CatalogQueries catalog, People people) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.people = people;
    }

    List<Exported> of(List<RegisterRow> rows) {
        UUID[] ids = rows.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        Map<UUID, Map<String, List<String>>> answers = answers(ids);
        Map<UUID, DataAsset> assets = catalog.dataAssetsById(
                answers.values().stream().flatMap(ExportedRows::dataOf).toList());
        Map<UUID, Map<Duty, List<String>>> owners = owners(ids);
        return rows.stream()
                .map(row -> {
                    UUID id = row.id().value();
                    Map<String, List<String>> given = answers.getOrDefault(id, Map.of());
                    return new Exported(row, given, data(given, assets), owners.getOrDefault(id, Map.of()));
                })
                .toList();
    }

    private static Stream<UUID> dataOf(Map<String, List<String>> answers) {
        return Uuids.in(answers.getOrDefault("data", List.of())).stream();
    }

    private static List<String> data(Map<String, List<String>> answers, Map<UUID, DataAsset> assets) {
        return dataOf(answers)
                .filter(assets::containsKey)
                .map(assets::get)
                .map(asset -> asset.name() + ":" + asset.dataClass().code())
                .toList();
    }

    private Map<UUID, Map<String, List<String>>> answers(UUID[] ids) {
        Map<UUID, Map<String, List<String>>> answers = new HashMap<>();
        jdbc.sql("select use_case_id, question, answer from use_case_answer where use_case_id = any(?)")
                .param(ids)
                .query(row -> {
                    answers.computeIfAbsent(row.getObject("use_case_id", UUID.class), id -> new HashMap<>())
                            .put(row.getString("question"), strings(row));
                });
        return answers;
    }

    private Map<UUID, Map<Duty, List<String>>> owners(UUID[] ids) {
        record Carried(UUID useCase, Duty duty, PersonId by) {}
        List<Carried> all = jdbc.sql("""
                select use_case_id, duty, person_id from use_case_carrier where use_case_id = any(?)
                 order by use_case_id, duty, person_id""")
                .param(ids)
                .query((row, n) -> new Carried(
                        row.getObject("use_case_id", UUID.class),
                        Duty.of(row.getString("duty")),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list();
        Map<PersonId, Person> named = people.byId(idsOf(all.stream().map(Carried::by)));
        Map<UUID, Map<Duty, List<String>>> owners = new HashMap<>();
        for (Carried carried : all) {
            Person person = named.get(carried.by());
            if (person != null) {
                owners.computeIfAbsent(carried.useCase(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(carried.duty(), duty -> new ArrayList<>())
                        .add(person.email());
            }
        }
        return owners;
    }

    private static Collection<PersonId> idsOf(Stream<PersonId> people) {
        return people.distinct().toList();
    }

    private static List<String> strings(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("answer").getArray());
    }
}
