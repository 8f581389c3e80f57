package dev.remit.bench;

import dev.remit.bench.timing.Slices;
import dev.remit.bench.timing.Spread;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes each figure as a line of JSON when it is known, and all of them as a report at the end. */
final class Output {

    private final PrintStream lines;
    private final Clock clock;
    private final String commit = System.getProperty("bench.commit", "unknown");
    private final StringBuilder report = new StringBuilder();

    Output(PrintStream lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    void begin(Benchmark benchmark) {
        report.append("\n## ")
                .append(benchmark.name())
                .append("\n\n")
                .append(benchmark.explanation())
                .append(
                        "\n\n| goal | what | measured | floor | ratio | met |\n| --- | --- | --- | --- | --- | --- |\n");
    }

    void add(Figure figure) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("goal", figure.goal());
        line.put("what", figure.what());
        line.put("unit", figure.unit());
        line.put("measured", figure.measured());
        figure.floor().ifPresent(floor -> line.put("floor", floor));
        figure.ratio().ifPresent(ratio -> line.put("ratio", ratio));
        figure.met().ifPresent(met -> line.put("met", met));
        line.put("commit", commit);
        line.put("jdk", Runtime.version().toString());
        line.put("load", load());
        lines.println(JsonMapper.shared().writeValueAsString(line));
        lines.flush();
        report.append("| %s | %s | %s %s | %s | %s | %s |%n"
                .formatted(
                        figure.goal(),
                        figure.what(),
                        figure.measured(),
                        figure.unit(),
                        figure.floor().map(Spread::toString).orElse(""),
                        figure.ratio().map(Spread::toString).orElse(""),
                        figure.met().map(met -> met ? "yes" : "**no**").orElse("")));
    }

    /** A line of the report that is no figure: a plan, a reason. */
    void note(String text) {
        lines.println(JsonMapper.shared().writeValueAsString(Map.of("note", text)));
        report.append('\n').append(text).append('\n');
    }

    void write(Path file, Sizes sizes) throws IOException {
        String head = "# Benchmarks, " + LocalDate.now(clock) + "\n\nWritten by `./remit bench`. Commit " + commit
                + ", JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + ", load average " + load() + " at the end"
                + (sizes.equals(Sizes.REAL) ? "" : ", **small sizes: no goal is shown by these figures**")
                + ".\nEach figure: median of " + Slices.ROUNDS
                + " slices (least–most). The ratio is taken slice by slice.\n";
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, head + report);
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.2f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
