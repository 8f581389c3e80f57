package dev.remit.field;

import dev.remit.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the fields of data assets. */
@Service
@Transactional(readOnly = true)
public class FieldQueries {

    private static final String MAY = "hasAuthority('catalog:read')";

    private final FieldRows rows;

    FieldQueries(FieldRows rows) {
        this.rows = rows;
    }

    /** By name; the next page goes on behind the last. */
    @PreAuthorize(MAY)
    public Page<DataField> list(FieldFilter filter, Optional<String> cursor, int limit) {
        List<DataField> found = rows.page(filter, cursor, limit + 1);
        return Page.of(found, limit, FieldRows::cursor);
    }

    @PreAuthorize(MAY)
    public Optional<DataField> find(UUID id) {
        return rows.find(id);
    }
}
