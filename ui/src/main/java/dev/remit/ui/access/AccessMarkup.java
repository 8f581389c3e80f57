package dev.remit.ui.access;

import dev.remit.connector.Connection;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import dev.remit.scan.Scan;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessRow;
import dev.remit.ui.design.glyph.BasisGlyph;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Reach;
import dev.remit.ui.design.glyph.Sensitivity;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.navigation.Address;
import dev.remit.ui.scans.CoverageWords;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Refusals;
import dev.remit.ui.words.Words;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The map's cells as markup. A cell's name says all: "Copymill, infer: could not see, vendor says nothing". */
final class AccessMarkup {

    private static final Set<Capability> ACTS = EnumSet.of(Capability.CHANGE, Capability.TRIGGER);

    private AccessMarkup() {}

    static String name(AccessRow row, Address opening) {
        String under = Words.text("access.kind." + row.kind().name())
                + row.actsAs().map(a -> " · " + Words.text("access.acts-as", a)).orElse("")
                + (row.alsoIn().isEmpty() ? "" : " · " + Words.text("access.also-in", String.join(", ", row.alsoIn())));
        String gone = row.goneAt().isPresent()
                ? Markup.span("rm-bad rm-mid", " · " + Words.text("access.gone"))
                : row.unknownSince().isPresent() ? UnknownChip.markup(Words.text("access.unknown-now")) : owner(row);
        return Markup.wrap(
                row.changed() ? "rm-ai rm-ai-changed" : "rm-ai",
                Markup.link("rm-ai-name", opening.href(), row.name())
                        + Markup.wrap("rm-ai-under", Markup.escape(under) + gone)
                        + (row.beyondApproval() ? Status.BAD.markup(Words.text("access.tool.not-approved")) : "")
                        + (row.beyondFields() ? Status.BAD.markup(Words.text("access.beyond-fields")) : ""));
    }

    private static String owner(AccessRow row) {
        return row.owner()
                .map(name -> Markup.span("rm-quiet", " · " + name))
                .orElseGet(() -> Markup.span(
                        "rm-bad rm-mid",
                        " · " + Words.text(row.useCase().isEmpty() ? "access.no-use-case" : "access.no-owner")));
    }

    static String cell(AccessRow row, Capability capability, Address opening, boolean open, Ages ages) {
        AccessCell cell = row.cell(capability);
        String classes = "rm-access-cell" + (open ? " rm-access-open" : "") + (cell.changed() ? " rm-access-new" : "")
                + (cell.unconfirmedSince().isPresent() ? " rm-access-stale" : "");
        return "<a router-link class=\"" + classes + "\" href=\"" + Markup.escape(opening.href()) + "\" aria-label=\""
                + Markup.escape(row.name() + ", " + spoken(capability, cell, ages)) + "\">"
                + switch (cell.answer()) {
                    case CAN -> can(capability, cell) + unconfirmed(cell, ages);
                    case CANNOT ->
                        Markup.wrap(
                                "rm-access-no",
                                BasisGlyph.CHECKED_NO.markup() + Markup.escape(Words.of(BasisGlyph.CHECKED_NO)));
                    case UNKNOWN -> Markup.span("rm-access-gap", gap(cell));
                }
                + "</a>";
    }

    /** What the cell says, in words. */
    static String spoken(Capability capability, AccessCell cell, Ages ages) {
        String what =
                switch (cell.answer()) {
                    case CAN ->
                        objects(cell) + ", " + reachWords(cell.reach()) + ", " + sensitivityWords(cell.sensitivity())
                                + ", " + bases(cell)
                                + cell.unconfirmedSince()
                                        .map(since -> ", " + notSeenSince(since, ages))
                                        .orElse("");
                    case CANNOT -> Words.of(BasisGlyph.CHECKED_NO);
                    case UNKNOWN -> Words.of(BasisGlyph.UNKNOWN) + ", " + gap(cell);
                };
        return Words.of(capability) + ": " + what;
    }

    private static String can(Capability capability, AccessCell cell) {
        String glyphs = cell.bases().stream()
                .sorted()
                .map(BasisGlyph::of)
                .map(BasisGlyph::markup)
                .collect(Collectors.joining());
        String what = objects(cell)
                + (cell.sensitivity() == Grant.Sensitivity.UNKNOWN ? "" : " · " + sensitivityWords(cell.sensitivity()));
        return Markup.wrap(
                        "rm-access-top",
                        reach(cell, ACTS.contains(capability)) + Markup.wrap("rm-access-bases", glyphs))
                + Markup.span("rm-access-what", what);
    }

    /** It could once; the last scans could not look again. */
    private static String unconfirmed(AccessCell cell, Ages ages) {
        return cell.unconfirmedSince()
                .map(since -> Markup.span("rm-access-gap", notSeenSince(since, ages)))
                .orElse("");
    }

    private static String notSeenSince(Instant since, Ages ages) {
        return Words.text("access.unconfirmed", ages.at(since));
    }

    static String reach(AccessCell cell, boolean acts) {
        if (cell.reach() == Grant.Reach.UNKNOWN) {
            return UnknownChip.markup(Words.text("access.reach.unknown"));
        }
        Sensitivity depth = cell.sensitivity() == Grant.Sensitivity.UNKNOWN
                ? Sensitivity.INTERNAL
                : Sensitivity.of(cell.sensitivity());
        return Reach.of(cell.reach()).markup(depth, acts);
    }

    static String reachWords(Grant.Reach reach) {
        return reach == Grant.Reach.UNKNOWN ? Words.text("access.reach.unknown") : Words.of(Reach.of(reach));
    }

    static String sensitivityWords(Grant.Sensitivity sensitivity) {
        return sensitivity == Grant.Sensitivity.UNKNOWN
                ? Words.text("access.sensitivity.unknown")
                : Words.of(Sensitivity.of(sensitivity));
    }

    private static String bases(AccessCell cell) {
        return cell.bases().stream().sorted().map(AccessMarkup::word).collect(Collectors.joining(", "));
    }

    static String word(Basis basis) {
        return Words.of(BasisGlyph.of(basis));
    }

    private static String objects(AccessCell cell) {
        if (cell.kinds().equals(List.of(ResourceKind.OTHER)) && cell.bases().equals(Set.of(Basis.INFERRED))) {
            return Words.text("access.by-product");
        }
        String first = Words.text("kind." + cell.kinds().getFirst().name());
        int more = cell.kinds().size() - 1;
        return more == 0 ? first : first + " +" + more;
    }

    private static String gap(AccessCell cell) {
        return CoverageWords.words(cell.gap().map(Coverage::status).orElse(Coverage.Status.UNREACHABLE));
    }

    /** The line above a connection's integrations. */
    static String group(MapRows.Line.Group group, Ages ages) {
        return Markup.span("rm-strong", group.name()) + state(group, ages);
    }

    private static String state(MapRows.Line.Group group, Ages ages) {
        if (group.state().flatMap(Connection::failure).isPresent()) {
            Connection.Failing failing =
                    group.state().flatMap(Connection::failure).get();
            return Markup.span("rm-bad rm-mid", Words.text("access.group.failing", ages.at(failing.since())))
                    + UnknownChip.markup(Refusals.kept(failing.message()));
        }
        return group.latest().map(scan -> scanned(scan, ages)).orElse("");
    }

    private static String scanned(Scan scan, Ages ages) {
        return switch (scan.state()) {
            case FINISHED -> Markup.span("rm-quiet", Words.text("access.group.full", ages.at(scan.queuedAt())));
            case PARTIAL -> Markup.span("rm-warn rm-mid", Words.text("access.group.partly", ages.at(scan.queuedAt())));
            case QUEUED, RUNNING -> Markup.span("rm-quiet", Words.text("access.group.running"));
            case FAILED, CANCELLED -> Markup.span("rm-quiet", Words.text("access.group.old"));
        };
    }
}
