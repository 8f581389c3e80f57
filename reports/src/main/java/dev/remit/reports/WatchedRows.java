package dev.remit.reports;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.jspecify.annotations.Nullable;

/** Rows for a table, handed over one by one for as long as somebody wants the report. */
final class WatchedRows implements JRRewindableDataSource {

    private final List<Map<String, @Nullable Object>> rows;
    private final Progress progress;
    private int next;

    WatchedRows(List<Map<String, @Nullable Object>> rows, Progress progress) {
        this.rows = rows;
        this.progress = progress;
    }

    /** A band that does not fit is filled again on the next page. */
    @Override
    public void moveFirst() {
        next = 0;
    }

    @Override
    public boolean next() {
        progress.check();
        return next++ < rows.size();
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        return rows.get(next - 1).get(field.getName());
    }
}
