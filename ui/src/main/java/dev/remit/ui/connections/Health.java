package dev.remit.ui.connections;

import dev.remit.connector.Connection;
import dev.remit.connector.ConnectionState;
import dev.remit.scan.Scan;
import dev.remit.ui.design.glyph.Markup;
import dev.remit.ui.design.glyph.Status;
import dev.remit.ui.design.glyph.UnknownChip;
import dev.remit.ui.words.Ages;
import dev.remit.ui.words.Words;
import java.util.Optional;

/** How a connection is, in a word and an icon. What was never looked at is not "well". */
final class Health {

    private Health() {}

    static String markup(Connection connection, Optional<Scan> latest, Ages ages) {
        if (connection.state() == ConnectionState.DISABLED) {
            return Markup.span("rm-quiet", Words.text("connections.health.disabled"));
        }
        if (connection.state() == ConnectionState.REMOVED) {
            return Markup.span("rm-quiet", Words.text("connections.health.removed"));
        }
        if (latest.filter(scan -> scan.state().active()).isPresent()) {
            return Status.INFO.markup(Words.text("connections.health.scanning"));
        }
        if (connection.failure().isPresent()) {
            return Status.BAD.markup(Words.text(
                    "connections.health.failing",
                    ages.at(connection.failure().get().since())));
        }
        return latest.map(Health::read).orElseGet(() -> UnknownChip.markup(Words.text("connections.health.never")));
    }

    private static String read(Scan scan) {
        return switch (scan.state()) {
            case FINISHED -> Status.OK.markup(Words.text("connections.health.full"));
            case PARTIAL -> Status.WARN.markup(Words.text("connections.health.partly"));
            default -> UnknownChip.markup(Words.text("connections.health.unknown"));
        };
    }
}
