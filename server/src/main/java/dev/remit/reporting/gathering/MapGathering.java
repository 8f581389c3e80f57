package dev.remit.reporting.gathering;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionQueries;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.ResourceKind;
import dev.remit.reports.AccessReport;
import dev.remit.reports.AccessReport.Known;
import dev.remit.reports.RegisterReport;
import dev.remit.reports.ReportHead;
import dev.remit.scan.Scan;
import dev.remit.scan.ScanQueries;
import dev.remit.scan.access.AccessCell;
import dev.remit.scan.access.AccessFilter;
import dev.remit.scan.access.AccessMapQueries;
import dev.remit.scan.access.AccessMapQueries.Statements;
import dev.remit.scan.access.AccessRow;
import dev.remit.shared.Page;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the access map page by page: rows for the document, every statement for the workbook. */
@Component
class MapGathering {

    private static final int PAGE = 50;
    private static final Set<Capability> ACTS = Set.of(Capability.CHANGE, Capability.TRIGGER);

    private final AccessMapQueries access;
    private final ScanQueries scans;
    private final ConnectionQueries connections;

    MapGathering(AccessMapQueries access, ScanQueries scans, ConnectionQueries connections) {
        this.access = access;
        this.scans = scans;
        this.connections = connections;
    }

    /** A line for each integration under its system. */
    AccessReport document(ReportHead head, AccessFilter filter) {
        Map<ConnectionId, List<AccessRow>> bySystem = pages(cursor -> access.list(filter, cursor, PAGE))
                .collect(Collectors.groupingBy(AccessRow::connection, LinkedHashMap::new, Collectors.toList()));
        Map<ConnectionId, Scan> latest = scans.latest(bySystem.keySet());
        List<AccessReport.Place> systems = new ArrayList<>();
        bySystem.forEach((connection, rows) -> systems.add(new AccessReport.Place(
                rows.getFirst().connectionName(),
                Optional.ofNullable(latest.get(connection))
                        .map(scan -> reading(scan, head))
                        .orElse(""),
                rows.stream().map(MapGathering::line).toList())));
        List<AccessRow> all = bySystem.values().stream().flatMap(List::stream).toList();
        long places = all.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.connectionName()), row.alsoIn().stream()))
                .distinct()
                .count();
        return new AccessReport(
                head,
                new AccessReport.Headline(
                        ReportWords.text("reporting.map.finding", all.size(), places), summary(all), words(filter)),
                systems);
    }

    private static String summary(List<AccessRow> all) {
        if (all.isEmpty()) {
            return "";
        }
        long act = all.stream()
                .filter(row -> ACTS.stream().anyMatch(can -> row.cell(can).answer() == AccessCell.Answer.CAN))
                .count();
        long without = all.stream().filter(row -> row.owner().isEmpty()).count();
        long unknown =
                all.stream().filter(row -> row.unknownSince().isPresent()).count();
        return ReportWords.text("reporting.map.summary", act, without)
                + (unknown == 0 ? "" : " " + ReportWords.text("reporting.map.unknown", unknown));
    }

    private String words(AccessFilter filter) {
        return MapFilterInWords.of(
                filter, id -> connections.find(id).map(Connection::name).orElseGet(id::toString));
    }

    private static String reading(Scan scan, ReportHead head) {
        return ReportWords.text(
                "reporting.map.read",
                ReportWords.text("reporting.map.state." + scan.state().name()),
                DateTimeFormatter.ofPattern("d MMM uuuu HH:mm zzz", head.locale())
                        .withZone(head.zone())
                        .format(scan.queuedAt()));
    }

    private static AccessReport.Line line(AccessRow row) {
        String under = ReportWords.text("reporting.map.kind." + row.kind().name()) + " · "
                + row.owner().orElse(ReportWords.text("reporting.map.no-owner"))
                + row.actsAs()
                        .map(name -> " · " + ReportWords.text("reporting.map.acts-as", name))
                        .orElse("")
                + (row.alsoIn().isEmpty()
                        ? ""
                        : " · " + ReportWords.text("reporting.map.also-in", String.join(", ", row.alsoIn())))
                + (row.unknownSince().isPresent() ? " · " + ReportWords.text("reporting.map.not-seen") : "");
        return new AccessReport.Line(
                row.name(),
                under,
                Arrays.stream(Capability.values())
                        .map(row::cell)
                        .map(MapGathering::known)
                        .toList());
    }

    private static Known known(AccessCell cell) {
        return switch (cell.answer()) {
            case CAN -> new Known.Can(what(cell), how(cell));
            case CANNOT -> new Known.Cannot();
            case UNKNOWN -> new Known.Unseen(why(cell));
        };
    }

    private static String what(AccessCell cell) {
        ResourceKind kind = cell.kinds().getFirst();
        String first = kind == ResourceKind.OTHER
                ? ReportWords.text(
                        cell.bases().equals(Set.of(Basis.INFERRED))
                                ? "reporting.map.by-product"
                                : "reporting.map.other-objects")
                : MapFilterInWords.word(kind);
        return cell.kinds().size() == 1
                ? first
                : ReportWords.text("reporting.map.more", first, cell.kinds().size() - 1);
    }

    /** Bases stay apart. */
    private static String how(AccessCell cell) {
        String bases =
                cell.bases().stream().sorted().map(MapFilterInWords::word).collect(Collectors.joining(", "));
        if (cell.sensitivity() == Grant.Sensitivity.UNKNOWN && cell.reach() == Grant.Reach.UNKNOWN) {
            return ReportWords.text("reporting.map.size-unknown") + "; " + bases;
        }
        Stream<String> size = Stream.of(
                cell.sensitivity() == Grant.Sensitivity.UNKNOWN
                        ? ReportWords.text("reporting.map.sensitivity-unknown")
                        : MapFilterInWords.word(cell.sensitivity()),
                cell.reach() == Grant.Reach.UNKNOWN
                        ? ReportWords.text("reporting.map.reach-unknown")
                        : MapFilterInWords.word(cell.reach()));
        return size.collect(Collectors.joining(", ")) + "; " + bases;
    }

    private static String why(AccessCell cell) {
        return cell.gap()
                .map(gap -> ReportWords.text("reporting.map.gap." + gap.status().name()))
                .orElse("");
    }

    /** A row for each statement, read while the workbook is written. */
    RegisterReport workbook(ReportHead head, AccessFilter filter) {
        List<RegisterReport.Column> columns = Arrays.stream(MapColumn.values())
                .map(column -> new RegisterReport.Column(column.heading(), column.width()))
                .toList();
        return new RegisterReport(
                head,
                ReportWords.text("reporting.map.title"),
                ReportWords.text("reporting.map.sheet"),
                words(filter),
                Math.min(RegisterReport.MAX_ROWS, access.statementCount(filter)),
                columns,
                () -> pages(cursor -> access.statements(filter, cursor, PAGE))
                        .flatMap(MapGathering::said)
                        .map(said -> Arrays.stream(MapColumn.values())
                                .map(column -> column.cell(said))
                                .toList()));
    }

    /** What nothing was found about is said too: no is not "not known". */
    private static Stream<MapColumn.Said> said(Statements statements) {
        AccessRow row = statements.row();
        return Arrays.stream(Capability.values()).flatMap(capability -> {
            String can = MapFilterInWords.word(capability);
            AccessCell cell = row.cell(capability);
            return switch (cell.answer()) {
                case CAN ->
                    statements.facts().stream()
                            .filter(fact -> fact.capability() == capability)
                            .map(fact -> new MapColumn.Said(row, can, "yes", Optional.of(fact)));
                case CANNOT -> Stream.of(new MapColumn.Said(row, can, "no, checked", Optional.empty()));
                case UNKNOWN ->
                    Stream.of(new MapColumn.Said(row, can, "could not see: " + why(cell), Optional.empty()));
            };
        });
    }

    private static <T> Stream<T> pages(Function<Optional<String>, Page<T>> read) {
        return Stream.iterate(Optional.of(read.apply(Optional.empty())), Optional::isPresent, page -> page.flatMap(
                                p -> p.next())
                        .map(next -> read.apply(Optional.of(next))))
                .flatMap(page -> page.orElseThrow().items().stream());
    }
}
