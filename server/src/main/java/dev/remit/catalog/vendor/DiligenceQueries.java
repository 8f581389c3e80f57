package dev.remit.catalog.vendor;

import dev.remit.catalog.CatalogDay;
import dev.remit.shared.Folded;
import dev.remit.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads vendors, and what is known of each. */
@Service
@Transactional(readOnly = true)
public class DiligenceQueries {

    private static final String MAY = "hasAuthority('catalog:read')";
    private static final int MOST = 50;

    private final VendorRows rows;
    private final Diligence diligence;
    private final CatalogDay day;

    DiligenceQueries(VendorRows rows, Diligence diligence, CatalogDay day) {
        this.rows = rows;
        this.diligence = diligence;
        this.day = day;
    }

    /** What is asked about every vendor, in order. */
    @PreAuthorize(MAY)
    public List<DiligenceQuestion> questions() {
        return diligence.questions();
    }

    /** By name; the next page goes on behind the last name. */
    @PreAuthorize(MAY)
    public Page<Vendor> vendors(VendorFilter filter, Optional<String> cursor, int limit) {
        List<Vendor> found = rows.page(diligence.keys(), day.today(), filter, cursor.orElse(""), limit + 1);
        return Page.of(found, limit, vendor -> Folded.text(vendor.name()));
    }

    @PreAuthorize(MAY)
    public Optional<Vendor> find(UUID vendor) {
        return rows.find(diligence.keys(), day.today(), vendor);
    }

    /** The latest answer to each question that has one. */
    @PreAuthorize(MAY)
    public Map<String, VendorAnswer> answers(UUID vendor) {
        return rows.answers(vendor, day.today()).stream()
                .collect(Collectors.toMap(VendorAnswer::question, Function.identity()));
    }

    /** The latest answers about each of these that are there. */
    @PreAuthorize(MAY)
    public Map<UUID, Map<String, VendorAnswer>> answers(Collection<UUID> vendors) {
        return rows.answers(vendors, day.today());
    }

    /** Every answer there was to a question, the latest first. */
    @PreAuthorize(MAY)
    public List<VendorAnswer> history(UUID vendor, String question) {
        return rows.history(vendor, question, day.today(), MOST);
    }
}
