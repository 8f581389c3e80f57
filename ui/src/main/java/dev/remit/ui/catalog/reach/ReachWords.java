package dev.remit.ui.catalog.reach;

import dev.remit.plugin.Basis;
import dev.remit.scan.asset.AssetReach;
import dev.remit.scan.asset.ReachedField;
import dev.remit.scan.asset.ScannedField;
import dev.remit.scan.asset.ScannedObject;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is reached, in words and glyphs. */
final class ReachWords {

    private static final int FEW = 4;

    private ReachWords() {}

    /** "contacts in HubSpot", "content in Main site, at crm.example.com". */
    static String object(ScannedObject object, String connection) {
        String name =
                object.name().isBlank() ? Words.text("kind." + object.kind().name()) : object.name();
        return object.place().isEmpty()
                ? Words.text("reach.object", name, connection)
                : Words.text("reach.object.at", name, connection, object.place());
    }

    static String can(AssetReach row) {
        return Markup.escape(row.fields().stream()
                .flatMap(field -> field.can().stream())
                .distinct()
                .sorted()
                .map(Words::of)
                .collect(Collectors.joining(", ")));
    }

    static String bases(AssetReach row) {
        Stream<Basis> bases = row.fields().stream()
                .flatMap(field -> field.bases().stream())
                .distinct()
                .sorted();
        return bases.map(BasisGlyph::of).map(BasisGlyph::markup).collect(Collectors.joining());
    }

    /** Those that are not approved first, and by name; the rest as a number. */
    static String fields(AssetReach row) {
        if (row.fields().isEmpty()) {
            return UnknownChip.markup(Words.text("reach.no-fields"));
        }
        String whole = row.fields().stream().allMatch(ReachedField::whole)
                ? Markup.span("rm-quiet", " · " + Words.text("reach.whole"))
                : "";
        return Markup.escape(named(row.fields())) + whole;
    }

    static String standing(AssetReach row) {
        List<ReachedField> beyond =
                row.fields().stream().filter(field -> !field.approved()).toList();
        if (row.fields().isEmpty()) {
            return UnknownChip.markup();
        }
        return beyond.isEmpty()
                ? Status.OK.markup(Words.text("reach.approved"))
                : Status.BAD.markup(Words.text("reach.beyond", named(beyond)));
    }

    private static String named(List<ReachedField> fields) {
        String few = fields.stream().limit(FEW).map(ReachedField::name).collect(Collectors.joining(", "));
        return fields.size() > FEW ? Words.text("reach.more", few, fields.size() - FEW) : few;
    }

    static String match(ScannedField field) {
        return switch (field.match()) {
            case BY_NAME ->
                Markup.escape(name(field)) + Markup.span("rm-quiet", " · " + Words.text("reach.match.BY_NAME"));
            case SAID -> Status.OK.markup(Words.text("reach.match.SAID", name(field)));
            case REJECTED -> Markup.span("rm-quiet", Words.text("reach.match.REJECTED"));
            case UNKNOWN -> UnknownChip.markup(Words.text("reach.match.UNKNOWN"));
        };
    }

    private static String name(ScannedField field) {
        return field.field().map(ScannedField.Field::name).orElse("");
    }
}
