package dev.remit.bench;

import dev.remit.bench.register.RegisterCases;
import dev.remit.bench.timing.Slices;
import dev.remit.identity.PersonId;
import dev.remit.inventory.register.RegisterQueries;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** P13: the first page of the register, whatever its size. */
final class RegisterPages implements Benchmark {

    static final int PAGE = 50;
    private static final int PEOPLE = 40;
    private static final int NEIGHBOUR = 10_000;
    private static final double GOAL = 1.3;
    /** The rows that are made here come with their seals. */
    private static final String NO_SEALING = "--remit.evidence.seal-every=1h";

    @Override
    public String name() {
        return "register";
    }

    @Override
    public String explanation() {
        return "P13: `RegisterQueries.list`, the first " + PAGE
                + " rows, as a member, with its transaction and its permission"
                + " check, in three databases that differ in the number of use cases only; beside them each holds another"
                + " workspace of " + NEIGHBOUR + ". Rows are made by SQL in the shape the services write. Floor: the"
                + " smallest register. Goal: ratio ≤ " + GOAL + " for the largest.";
    }

    @Override
    public void run(Output output, Sizes sizes) throws SQLException {
        try (Laboratory laboratory = Laboratory.open()) {
            List<Register> registers = new ArrayList<>();
            for (int size : sizes.registers()) {
                registers.add(fill(laboratory, "register_" + size, size));
            }
            RegisterCases.of(registers.getFirst().member(), sizes.registers().getFirst())
                    .cases()
                    .keySet()
                    .forEach(name -> measure(output, sizes, registers, name));
            laboratory.closeConsoles();
            sizes.registers().forEach(size -> laboratory.drop("register_" + size));
        }
    }

    /** A database with one register of that size, and who reads it. */
    static Register fill(Laboratory laboratory, String database, int size) {
        laboratory.create(database);
        return fill(laboratory, database, size, SqlRecorder.deaf());
    }

    static Register fill(Laboratory laboratory, String database, int size, SqlRecorder recorder) {
        ApplicationContext console = laboratory.console(database, recorder, NO_SEALING);
        Register register = register(laboratory, database, console, size, "Halden Broadcasting");
        register(laboratory, database, console, NEIGHBOUR, "Nordkauf");
        return register;
    }

    private static Register register(
            Laboratory laboratory, String database, ApplicationContext console, int size, String name) {
        Company company = Company.open(console, name);
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(company.invite("Person " + i + " of " + name, "marketing-operations"));
        }
        new Filling(laboratory.trusting(database), company, people).useCases(size);
        return new Register(company, people, size);
    }

    private static void measure(Output output, Sizes sizes, List<Register> registers, String name) {
        Slices slices = Slices.of(
                registers.stream().map(register -> register.page(name)).toList());
        for (int i = 1; i < registers.size(); i++) {
            Figure figure = Figure.of(
                            "P13", "%,d: %s".formatted(registers.get(i).size(), name), "µs", slices.micros(i))
                    .over(slices.micros(0), slices.ratio(i, 0));
            boolean largest = registers.get(i).size() == sizes.largest();
            output.add(largest ? figure.met(slices.ratio(i, 0).median() <= GOAL) : figure);
        }
    }

    /** A register and its people. */
    record Register(Company company, List<PersonId> people, int size) {

        PersonId member() {
            return people.getFirst();
        }

        Map<String, RegisterCases.Case> cases() {
            return RegisterCases.of(people.get(3), size).cases();
        }

        /** Reads the first page of a case, as a member does whose session is open. */
        Runnable page(String name) {
            RegisterCases.Case wanted = Objects.requireNonNull(cases().get(name));
            RegisterQueries queries = company.console().getBean(RegisterQueries.class);
            return company.signedIn(
                    member(), () -> queries.list(wanted.filter(), wanted.sort(), Optional.empty(), PAGE));
        }
    }
}
