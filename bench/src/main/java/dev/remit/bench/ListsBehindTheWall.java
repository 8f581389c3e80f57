package dev.remit.bench;

import dev.remit.bench.RegisterPages.Register;
import dev.remit.bench.timing.Slices;
import dev.remit.evidence.LedgerFilter;
import dev.remit.evidence.LedgerQueries;
import dev.remit.ownership.MatrixFilter;
import dev.remit.ownership.OwnedKind;
import dev.remit.ownership.OwnershipQueries;
import dev.remit.shared.SubjectKind;
import dev.remit.shared.SubjectRef;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** P12: what row-level security costs a list, and whether the list uses an index behind it. */
final class ListsBehindTheWall implements Benchmark {

    private static final String DATABASE = "wall";
    private static final double GOAL = 1.2;
    private static final double ALLOWANCE_MICROS = 150;
    /** From here on the report shows the plan. */
    private static final double SLOW_MICROS = 5_000;

    @Override
    public String name() {
        return "wall";
    }

    @Override
    public String explanation() {
        return "P12: the statements that the product's list queries send, heard on their way to the database and sent again in"
                + " turns: as the application behind row-level security with their transaction and `set_config`; and, as the"
                + " floor, as superuser on views `select * from t where tenant_id = '…'` without either. Goal: ≤ "
                + GOAL
                + " × floor + 0.15 ms. Every plan is read; a sequential scan of a table with more than 5,000 rows fails.";
    }

    @Override
    public void run(Output output, Sizes sizes) throws SQLException {
        try (Laboratory laboratory = Laboratory.open()) {
            SqlRecorder recorder = SqlRecorder.listening();
            laboratory.create(DATABASE);
            Register register = RegisterPages.fill(laboratory, DATABASE, sizes.largest(), recorder);
            new Filling(laboratory.trusting(DATABASE), register.company(), register.people()).evidence(sizes.records());
            Map<String, List<SqlRecorder.Statement>> lists = new LinkedHashMap<>();
            calls(register).forEach((name, call) -> lists.put(name, recorder.during(call)));
            laboratory.closeConsoles();
            try (BothSides sides =
                    BothSides.open(laboratory, DATABASE, register.company().tenant())) {
                for (Map.Entry<String, List<SqlRecorder.Statement>> list : lists.entrySet()) {
                    measure(output, sides, list.getKey(), list.getValue());
                }
            }
            laboratory.drop(DATABASE);
        }
    }

    private static Map<String, Runnable> calls(Register register) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        register.cases().keySet().forEach(name -> calls.put("register " + name, register.page(name)));
        LedgerQueries ledger = register.company().console().getBean(LedgerQueries.class);
        calls.put("timeline of a use case", as(register, () -> ledger.timeline(subject(), Optional.empty(), 20)));
        UUID somebody = register.member().value();
        ledger(calls, register, "newest first", LedgerFilter.NONE);
        ledger(calls, register, "one act", LedgerFilter.NONE.withActs(Set.of("approval.approved")));
        ledger(calls, register, "one kind", LedgerFilter.NONE.withKinds(Set.of(SubjectKind.USE_CASE)));
        ledger(calls, register, "one person", LedgerFilter.NONE.by(somebody));
        OwnershipQueries ownership = register.company().console().getBean(OwnershipQueries.class);
        calls.put(
                "ownership matrix",
                as(
                        register,
                        () -> ownership.matrix(
                                MatrixFilter.ALL.of(OwnedKind.USE_CASE), Optional.empty(), RegisterPages.PAGE)));
        return calls;
    }

    private static void ledger(Map<String, Runnable> calls, Register register, String name, LedgerFilter filter) {
        LedgerQueries ledger = register.company().console().getBean(LedgerQueries.class);
        calls.put("ledger, " + name, as(register, () -> ledger.list(filter, Optional.empty(), RegisterPages.PAGE)));
    }

    private static Runnable as(Register register, Runnable work) {
        return register.company().signedIn(register.member(), work);
    }

    private static void measure(Output output, BothSides sides, String name, List<SqlRecorder.Statement> statements)
            throws SQLException {
        List<String> scanned = sides.scanned(statements);
        Slices slices = Slices.of(List.of(() -> sides.behindTheWall(statements), () -> sides.floor(statements)));
        double allowed = GOAL * slices.micros(1).median() + ALLOWANCE_MICROS;
        output.add(Figure.of("P12", name, "µs", slices.micros(0))
                .over(slices.micros(1), slices.ratio(0, 1))
                .met(slices.micros(0).median() <= allowed && scanned.isEmpty()));
        if (slices.micros(0).median() > SLOW_MICROS) {
            output.note(
                    "`" + name + "` is slow; its plans:\n\n```\n" + String.join("\n", sides.plans(statements)) + "```");
        }
        scanned.forEach(plan -> output.note("`" + name + "` reads a whole table:\n\n```\n" + plan + "\n```"));
    }

    /** One of those that {@link Filling#evidence} made. */
    private static SubjectRef subject() {
        return new SubjectRef(SubjectKind.USE_CASE, Filling.md5("5"));
    }
}
