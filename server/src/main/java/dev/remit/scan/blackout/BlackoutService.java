package dev.remit.scan.blackout;

import dev.remit.connector.ConnectionId;
import dev.remit.connector.ConnectionRuns;
import dev.remit.evidence.Act;
import dev.remit.evidence.Ledger;
import dev.remit.scan.ScanRefusal;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets and reads when a connection's system is left alone. */
@Service
public class BlackoutService {

    private static final int MOST = 20;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int WEEK = 7 * DAY;

    private final BlackoutStore store;
    private final ConnectionRuns connections;
    private final Ledger ledger;

    BlackoutService(BlackoutStore store, ConnectionRuns connections, Ledger ledger) {
        this.store = store;
        this.connections = connections;
        this.ledger = ledger;
    }

    /** Leaves it alone at these times from now on and at no others; refused if no hour of the week is left. */
    @PreAuthorize("hasAuthority('connection:manage')")
    @Transactional
    public void set(ConnectionId connection, List<Blackout> windows) {
        connections.readable(connection);
        RefusedException.throwIfAny(problems(windows));
        store.set(connection, windows);
        ledger.append(Act.of("scan.blackouts-set", connection.subject())
                .with("windows", windows.stream().map(Blackout::text).collect(Collectors.joining("; "))));
    }

    @PreAuthorize("hasAuthority('connection:read')")
    @Transactional(readOnly = true)
    public List<Blackout> of(ConnectionId connection) {
        return store.of(connection).windows();
    }

    private static List<Problem> problems(List<Blackout> windows) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            if (windows.get(i).days().isEmpty()) {
                problems.add(Problem.at("blackouts." + i, ScanRefusal.BLACKOUT_WITHOUT_DAYS));
            }
        }
        if (windows.size() > MOST) {
            problems.add(Problem.at("blackouts", ScanRefusal.BLACKOUTS_TOO_MANY, MOST));
        }
        if (WEEK - minutes(windows).cardinality() < HOUR) {
            problems.add(Problem.at("blackouts", ScanRefusal.BLACKOUT_ALWAYS));
        }
        return problems;
    }

    /** The minutes of the week that they take. */
    private static BitSet minutes(List<Blackout> windows) {
        BitSet taken = new BitSet(WEEK);
        for (Blackout window : windows) {
            for (DayOfWeek day : window.days()) {
                int start = (day.getValue() - 1) * DAY + window.from().toSecondOfDay() / HOUR;
                int end = (day.getValue() - 1) * DAY
                        + window.until().toSecondOfDay() / HOUR
                        + (window.overMidnight() ? DAY : 0);
                for (int minute = start; minute < end; minute++) {
                    taken.set(minute % WEEK);
                }
            }
        }
        return taken;
    }
}
