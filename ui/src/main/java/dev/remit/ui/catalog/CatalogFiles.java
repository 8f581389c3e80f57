package dev.remit.ui.catalog;

import dev.remit.catalog.CatalogFilter;
import dev.remit.catalog.approved.ToolApprovalFilter;
import dev.remit.catalog.vendor.VendorFilter;
import dev.remit.field.FieldExport;
import dev.remit.field.FieldFilter;
import dev.remit.inventory.sheet.CatalogExport;
import dev.remit.inventory.sheet.SheetFormat;
import dev.remit.ui.design.list.DownloadMenu;
import dev.remit.ui.words.Words;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The catalogue's lists as files: exactly what is filtered. */
@Component
public class CatalogFiles {

    private final CatalogExport catalog;
    private final FieldExport fields;
    private final Clock clock;

    CatalogFiles(CatalogExport catalog, FieldExport fields, Clock clock) {
        this.catalog = catalog;
        this.fields = fields;
        this.clock = clock;
    }

    DownloadMenu tools(CatalogFilter filter) {
        return menu("tools", (format, out) -> catalog.tools(filter, format, out));
    }

    DownloadMenu models(CatalogFilter filter) {
        return menu("models", (format, out) -> catalog.models(filter, format, out));
    }

    DownloadMenu dataAssets(CatalogFilter filter) {
        return menu("data-assets", (format, out) -> catalog.dataAssets(filter, format, out));
    }

    public DownloadMenu vendors(VendorFilter filter) {
        return menu("vendors", (format, out) -> catalog.vendors(filter, format, out));
    }

    public DownloadMenu approvals(ToolApprovalFilter filter) {
        return menu("tool-approvals", (format, out) -> catalog.approvals(filter, format, out));
    }

    public DownloadMenu fields(FieldFilter filter) {
        return menu("data-fields", (format, out) -> fields.write(filter, format, out));
    }

    private DownloadMenu menu(String name, BiConsumer<SheetFormat, OutputStream> file) {
        DownloadMenu menu = new DownloadMenu(Words.text("register.export"), LocalDate.now(clock));
        for (SheetFormat format : SheetFormat.values()) {
            menu.file(
                    format.name(),
                    name + "." + format.extension(),
                    format.mediaType(),
                    out -> file.accept(format, out));
        }
        return menu;
    }
}
