package dev.remit.ui.connections;

import com.vaadin.flow.component.html.Div;
import dev.remit.connector.Connection;
import dev.remit.scan.Scan;
import dev.remit.scan.schedule.Planned;
import dev.remit.ui.access.AccessNavigation;
import dev.remit.ui.design.Figure;
import dev.remit.ui.design.FigureStrip;
import dev.remit.ui.scans.ScansNavigation;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Numbers;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** A connection in figures: what was found, when, and when it is looked at again. */
final class ConnectionFigures extends Div {

    ConnectionFigures(Connection connection, Optional<Scan> latest, ConnectionReads reads, Ages ages) {
        add(new FigureStrip(
                integrations(connection, latest, reads), scan(latest, ages), next(connection, reads, ages)));
    }

    private static Figure integrations(Connection connection, Optional<Scan> latest, ConnectionReads reads) {
        String what = Words.text("connections.column.integrations");
        if (latest.isEmpty()) {
            return Figure.unknown(what, Words.text("connections.health.never"));
        }
        int count = reads.access().byConnection().getOrDefault(connection.id(), 0);
        Figure figure = Figure.of(what, Numbers.exact(count), AccessNavigation.of(connection.id()));
        latest.flatMap(Scan::drift)
                .filter(d -> d.appeared() + d.altered() + d.vanished() > 0
                        && latest.get().snapshot().orElse(1) > 1)
                .ifPresent(d -> figure.changed(
                        Words.text("scans.drift", d.appeared(), d.altered(), d.vanished()), Words.text("scans.since")));
        return figure;
    }

    private static Figure scan(Optional<Scan> latest, Ages ages) {
        String what = Words.text("connections.column.scan");
        return latest.map(s -> Figure.of(what, ages.at(s.queuedAt()), ScansNavigation.scan(s.id()))
                        .compared(Words.text("scans.state." + s.state().name())))
                .orElseGet(() -> Figure.unknown(what, Words.text("connections.health.never")));
    }

    private static Figure next(Connection connection, ConnectionReads reads, Ages ages) {
        String next = Optional.ofNullable(reads.schedules().all().get(connection.id()))
                .flatMap(Planned::next)
                .map(ages::at)
                .orElseGet(() -> Words.text("connections.on-demand"));
        return Figure.of(Words.text("connections.column.next"), next, ScansNavigation.of(connection.id()));
    }
}
