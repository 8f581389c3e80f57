package dev.remit.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code ./remit bench [names] [--quick|--medium] [--report FILE]}: figures on standard output, everything else on standard error. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new RegisterPages(),
            new MapPages(),
            new ListsBehindTheWall(),
            new Savers(),
            new LedgerAppends(),
            new Classification(),
            new PolicyDecisionTimes(),
            new ScanTimes(),
            new StartTimes());

    private Bench() {}

    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        PrintStream lines = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // what the console logs must not get between the figures
        System.setOut(System.err);
        List<String> names = new ArrayList<>(List.of(args));
        Sizes sizes = Sizes.chosen(names);
        Optional<Path> report = report(names);
        List<Benchmark> chosen = ALL.stream()
                .filter(b -> names.isEmpty() || names.contains(b.name()))
                .toList();
        if (chosen.isEmpty() || chosen.size() < names.size()) {
            System.err.println("There are: "
                    + String.join(", ", ALL.stream().map(Benchmark::name).toList()));
            System.exit(2);
        }
        Output output = new Output(lines, Clock.systemUTC());
        for (Benchmark benchmark : chosen) {
            output.begin(benchmark);
            benchmark.run(output, sizes);
        }
        if (report.isPresent()) {
            output.write(report.get(), sizes);
        }
        lines.flush();
        System.exit(0);
    }

    private static Optional<Path> report(List<String> names) {
        int at = names.indexOf("--report");
        if (at < 0 || at + 1 >= names.size()) {
            return Optional.empty();
        }
        names.remove(at);
        return Optional.of(Path.of(names.remove(at)));
    }
}
