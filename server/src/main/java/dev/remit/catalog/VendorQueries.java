package dev.remit.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who makes the tools. */
@Service
@Transactional(readOnly = true)
public class VendorQueries {

    private static final String MAY = "hasAnyAuthority('catalog:read', 'use-case:read')";

    private final JdbcClient jdbc;

    VendorQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize(MAY)
    public Optional<String> name(UUID vendor) {
        return jdbc.sql("select name from vendor where id = ?")
                .param(vendor)
                .query(String.class)
                .optional();
    }

    /** The tools of a vendor. */
    @PreAuthorize(MAY)
    public List<UUID> tools(UUID vendor) {
        return jdbc.sql("select id from ai_tool where vendor_id = ? order by id")
                .param(vendor)
                .query(UUID.class)
                .list();
    }

    /** The vendor of each of these tools that has one. */
    @PreAuthorize(MAY)
    public Map<UUID, UUID> vendorsOf(Collection<UUID> tools) {
        return jdbc
                .sql("select id, vendor_id from ai_tool where id = any(?) and vendor_id is not null")
                .param(tools.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getObject("vendor_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
