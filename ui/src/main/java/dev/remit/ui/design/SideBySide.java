package dev.remit.ui.design;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Two texts line by line, what is different in each marked; long stretches that are the same are left out. */
public final class SideBySide extends Div {

    private static final int AROUND = 3;
    /** No text that people write has these; what the text itself has is escaped. */
    private static final String ON = "\uE000";

    private static final String OFF = "\uE001";
    private static final DiffRowGenerator ROWS = DiffRowGenerator.create()
            .showInlineDiffs(true)
            .inlineDiffByWord(true)
            .lineNormalizer(Function.identity())
            .oldTag(begins -> begins ? ON : OFF)
            .newTag(begins -> begins ? ON : OFF)
            .build();

    public SideBySide(String before, String beforeName, String after, String afterName) {
        addClassName("rm-diff");
        List<DiffRow> rows = ROWS.generateDiffRows(lines(before), lines(after));
        StringBuilder table = new StringBuilder("<table><thead><tr><th scope=\"col\">")
                .append(Markup.escape(beforeName))
                .append("</th><th scope=\"col\">")
                .append(Markup.escape(afterName))
                .append("</th></tr></thead><tbody>");
        boolean skipped = false;
        for (int i = 0; i < rows.size(); i++) {
            boolean near = near(rows, i);
            if (near) {
                table.append(row(rows.get(i)));
            } else if (!skipped) {
                table.append("<tr class=\"rm-diff-skip\"><td colspan=\"2\">…</td></tr>");
            }
            skipped = !near;
        }
        if (rows.stream().allMatch(row -> row.getTag() == DiffRow.Tag.EQUAL)) {
            setText(Words.text("design.diff.same"));
        } else {
            add(new Html(table.append("</tbody></table>").toString()));
        }
    }

    private static List<String> lines(String text) {
        return text.replace(ON, "").replace(OFF, "").lines().toList();
    }

    private static boolean near(List<DiffRow> rows, int i) {
        return rows.subList(Math.max(0, i - AROUND), Math.min(rows.size(), i + AROUND + 1)).stream()
                .anyMatch(row -> row.getTag() != DiffRow.Tag.EQUAL);
    }

    private static String row(DiffRow row) {
        String tag = row.getTag().name().toLowerCase(Locale.ROOT);
        return "<tr class=\"rm-diff-" + tag + "\"><td>" + cell(row.getOldLine(), "del") + "</td><td>"
                + cell(row.getNewLine(), "ins") + "</td></tr>";
    }

    private static String cell(String line, String element) {
        return Markup.escape(line).replace(ON, "<" + element + ">").replace(OFF, "</" + element + ">");
    }
}
