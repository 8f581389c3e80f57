package dev.remit.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tools of the catalogue by their names, for scans that recognise them, in their transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KnownTools {

    private final JdbcClient jdbc;

    KnownTools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those there are, by the names as they were asked for. */
    public Map<String, UUID> named(Collection<String> names) {
        Map<String, UUID> known = jdbc
                .sql("select name_key, id from ai_tool where name_key = any(?)")
                .param(names.stream().map(CatalogName::fold).toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("name_key"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, UUID> byName = new HashMap<>();
        for (String name : names) {
            Optional.ofNullable(known.get(CatalogName.fold(name))).ifPresent(id -> byName.put(name, id));
        }
        return byName;
    }
}
