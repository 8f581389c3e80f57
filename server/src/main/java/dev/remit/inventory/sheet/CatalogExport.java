package dev.remit.inventory.sheet;

import dev.remit.catalog.CatalogFilter;
import dev.remit.catalog.CatalogQueries;
import dev.remit.catalog.approved.ToolApprovalFilter;
import dev.remit.catalog.approved.ToolApprovalQueries;
import dev.remit.catalog.vendor.DiligenceQueries;
import dev.remit.catalog.vendor.VendorFilter;
import dev.remit.reports.RegisterReport.Cell;
import dev.remit.reports.RegisterReport.Column;
import dev.remit.shared.Page;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes exactly what is filtered of the catalogue to a file: tools, models, vendors with what is known of them, approvals, data. */
@Service
public class CatalogExport {

    private static final String MAY = "hasAuthority('catalog:read')";
    private static final int PAGE = 500;

    private final CatalogQueries catalog;
    private final DiligenceQueries vendors;
    private final ToolApprovalQueries approvals;
    private final CatalogColumns columns;
    private final SheetFile files;

    CatalogExport(
            CatalogQueries catalog,
            DiligenceQueries vendors,
            ToolApprovalQueries approvals,
            CatalogColumns columns,
            SheetFile files) {
        this.catalog = catalog;
        this.vendors = vendors;
        this.approvals = approvals;
        this.columns = columns;
        this.files = files;
    }

    @PreAuthorize(MAY)
    public void tools(CatalogFilter filter, SheetFormat format, OutputStream out) {
        hand("Tools", filter.text(), columns.tool(), format, out, cursor -> catalog.tools(filter, cursor, PAGE)
                .map(columns::cells));
    }

    @PreAuthorize(MAY)
    public void models(CatalogFilter filter, SheetFormat format, OutputStream out) {
        hand("Models", filter.text(), columns.model(), format, out, cursor -> catalog.models(filter, cursor, PAGE)
                .map(columns::cells));
    }

    /** Each with the answer to every question about it; one that holds no longer is not known. */
    @PreAuthorize(MAY)
    public void vendors(VendorFilter filter, SheetFormat format, OutputStream out) {
        hand("Vendors", filter.text(), columns.vendor(), format, out, cursor -> {
            var page = vendors.vendors(filter, cursor, PAGE);
            return new Page<>(columns.vendors(page.items()), page.next());
        });
    }

    @PreAuthorize(MAY)
    public void dataAssets(CatalogFilter filter, SheetFormat format, OutputStream out) {
        hand("Data assets", filter.text(), columns.asset(), format, out, cursor -> {
            var page = catalog.dataAssets(filter, cursor, PAGE);
            return new Page<>(columns.assets(page.items()), page.next());
        });
    }

    @PreAuthorize(MAY)
    public void approvals(ToolApprovalFilter filter, SheetFormat format, OutputStream out) {
        String words = String.join(
                ", ",
                filter.states().stream().map(state -> state.code()).sorted().toList());
        hand("Approvals of tools", words, columns.approval(), format, out, cursor -> {
            var page = approvals.list(filter, cursor, PAGE);
            return new Page<>(columns.approvals(page.items()), page.next());
        });
    }

    private void hand(
            String title,
            String filter,
            List<Column> headings,
            SheetFormat format,
            OutputStream out,
            Function<Optional<String>, Page<List<Cell>>> pages) {
        files.hand(
                new Sheet(
                        title + " of the catalogue",
                        title,
                        filter,
                        "catalogue.exported",
                        headings,
                        () -> Sheet.paged(pages)),
                format,
                out);
    }
}
