package dev.remit.ui.scans;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Grant;
import dev.remit.scan.access.FactChange;
import dev.remit.scan.access.FactChange.Difference;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.Reach;
import dev.remit.ui.design.glyph.Sensitivity;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change between two snapshots in words: "Content Bot may now change content (posts)". */
final class ChangeWords {

    private static final String UNKNOWN = "UNKNOWN";

    private final FactChange change;
    private final Map<String, List<String>> fields;
    private final Ages ages;

    ChangeWords(FactChange change, Ages ages) {
        this.change = change;
        this.fields = change.fields();
        this.ages = ages;
    }

    /** "new", "gone", "wider", "narrower" or "changed"; what is wider here and narrower there is changed. */
    String kind() {
        if (change.before().isEmpty() || change.after().isEmpty()) {
            return change.before().isEmpty() ? "new" : "gone";
        }
        return change.wider() == change.narrower() ? "changed" : change.wider() ? "wider" : "narrower";
    }

    /** As the sentences know it. */
    private String told() {
        return change.before().isEmpty() ? "new" : change.after().isEmpty() ? "gone" : "changed";
    }

    String sentence() {
        String name = change.nameOf(change.principal());
        String key = "scans.change." + change.type() + ".";
        return switch (change.type()) {
            case "grant" -> Words.text(key + told(), name, may());
            case "principal" -> Words.text(key + told(), Words.text("access.kind." + value("kind")), value("name"));
            case "approval" -> Words.text(key + told(), name, value("mechanism"));
            default ->
                change.after().isEmpty()
                        ? Words.text(key + "gone", value("record"))
                        : Words.text(key + value("state"), value("record"));
        };
    }

    /** What else there is to say: of a new fact what is known of it, of a changed one each field's old and new value. */
    List<String> details() {
        if (told().equals("changed")) {
            return change.differences().entrySet().stream()
                    .map(each -> difference(each.getKey(), each.getValue()))
                    .toList();
        }
        return told().equals("new") ? known().map(List::of).orElse(List.of()) : List.of();
    }

    private String may() {
        String resource = value("resource");
        String kind = Words.text("kind." + value("kind"));
        String what = resource.isEmpty() || resource.equalsIgnoreCase(kind) ? kind : kind + " (" + resource + ")";
        String may = Words.text("scans.may." + value("capability"), what);
        return value("elsewhere").isEmpty() ? may : Words.text("scans.may.elsewhere", may, value("elsewhere"));
    }

    private Optional<String> known() {
        return Optional.of(Stream.of(
                                "reach", "sensitivity", "mode", "basis", "fields", "actsAs", "approver", "at", "kept")
                        .filter(fields::containsKey)
                        .filter(field ->
                                !value(field).isEmpty() && !value(field).equals(UNKNOWN))
                        .map(field -> Words.text(
                                "scans.field.is", label(field), said(field, fields.getOrDefault(field, List.of()))))
                        .collect(Collectors.joining(" · ")))
                .filter(text -> !text.isEmpty());
    }

    private String difference(String field, Difference difference) {
        String label = label(field);
        if (difference.before().isEmpty()) {
            return Words.text("scans.field.now", label, said(field, difference.after()));
        }
        if (difference.after().isEmpty()) {
            return Words.text("scans.field.no-longer", label, said(field, difference.before()));
        }
        if (difference.before().size() == 1 && difference.after().size() == 1) {
            return Words.text(
                    "scans.field.from-to", label, said(field, difference.before()), said(field, difference.after()));
        }
        List<String> more = without(difference.after(), difference.before());
        List<String> less = without(difference.before(), difference.after());
        if (less.isEmpty()) {
            return Words.text("scans.field.also", label, said(field, more));
        }
        return more.isEmpty()
                ? Words.text("scans.field.no-longer", label, said(field, less))
                : Words.text("scans.field.also-not", label, said(field, more), said(field, less));
    }

    private static List<String> without(List<String> values, List<String> others) {
        return values.stream().filter(value -> !others.contains(value)).toList();
    }

    /** The system's own word where it is the system's own field. */
    private static String label(String field) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            return Words.text("scans.field." + field);
        }
        String own = field.substring(dot + 1);
        return field.startsWith("signals.") ? Words.text("signal." + own) : own;
    }

    private String said(String field, List<String> values) {
        return values.stream().map(value -> said(field, value)).collect(Collectors.joining(", "));
    }

    private String said(String field, String value) {
        return switch (field) {
            case "reach", "sensitivity", "mode", "state", "basis" -> coded(field, value);
            case "kind" -> Words.text((change.type().equals("grant") ? "kind." : "access.kind.") + value);
            case "actsAs", "approver" -> change.nameOf(value);
            case "at" -> ages.at(Instant.parse(value));
            case "kept" -> Ages.length(Duration.parse(value));
            default -> value;
        };
    }

    private static String coded(String field, String value) {
        if (value.equals(UNKNOWN)) {
            return Words.text("design.not-known");
        }
        return switch (field) {
            case "reach" -> Words.of(Reach.of(Grant.Reach.valueOf(value)));
            case "sensitivity" -> Words.of(Sensitivity.of(Grant.Sensitivity.valueOf(value)));
            case "basis" -> Words.of(BasisGlyph.of(Basis.valueOf(value)));
            default -> Words.text("scans.fact." + field + "." + value);
        };
    }

    private String value(String field) {
        return String.join(", ", fields.getOrDefault(field, List.of()));
    }
}
