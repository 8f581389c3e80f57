package dev.remit.bench;

import dev.remit.bench.timing.Slices;
import dev.remit.bench.timing.Spread;
import dev.remit.identity.PersonId;
import dev.remit.inventory.IntakePrefill;
import dev.remit.inventory.IntakeService;
import dev.remit.inventory.UseCaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.springframework.context.ApplicationContext;

/** P15: 64 people type answers into their requests, and each answer is saved in a transaction of its own. */
final class Savers implements Benchmark {

    private static final String DATABASE = "savers";
    private static final int PEOPLE = 64;
    private static final long EVERY = TimeUnit.SECONDS.toNanos(1);
    private static final double GOAL = 10;

    @Override
    public String name() {
        return "savers";
    }

    @Override
    public String explanation() {
        return "P15: `IntakeService.save` by " + PEOPLE
                + " members on a pool of ten connections, every person once a second"
                + " whether or not earlier saves are done (an open loop: what waits counts from when it should have begun)."
                + " \"At once\": all in the same instant. \"Spread\": evenly over the second. Measured: p99; floor: p50 of"
                + " the same slice. Goal: no error, p99 ≤ " + (int) GOAL + " × p50.";
    }

    @Override
    public void run(Output output, Sizes sizes) throws InterruptedException {
        try (Laboratory laboratory = Laboratory.open()) {
            laboratory.create(DATABASE);
            ApplicationContext console = laboratory.console(DATABASE, SqlRecorder.deaf());
            Company company = Company.open(console, "Halden Broadcasting");
            List<Saver> savers = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                savers.add(Saver.of(company, company.invite("Person " + i, "marketer")));
            }
            slice(savers, sizes.seconds(), true);
            measure(output, savers, sizes.seconds(), true);
            measure(output, savers, sizes.seconds(), false);
            laboratory.closeConsoles();
            laboratory.drop(DATABASE);
        }
    }

    private static void measure(Output output, List<Saver> savers, int seconds, boolean atOnce)
            throws InterruptedException {
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        List<Double> ratio = new ArrayList<>();
        int errors = 0;
        for (int round = 0; round < Slices.ROUNDS; round++) {
            Slice slice = slice(savers, seconds, atOnce);
            p50.add(slice.millis(50));
            p99.add(slice.millis(99));
            ratio.add(slice.millis(99) / slice.millis(50));
            errors += slice.errors();
        }
        Spread quotient = Spread.of(ratio);
        String what = "%d people, %s, %d saves a slice, %d errors"
                .formatted(PEOPLE, atOnce ? "at once" : "spread", PEOPLE * seconds, errors);
        output.add(Figure.of("P15", what, "ms", Spread.of(p99))
                .over(Spread.of(p50), quotient)
                .met(errors == 0 && quotient.median() <= GOAL));
    }

    /** Latencies in nanoseconds. */
    private record Slice(Histogram latencies, int errors) {

        double millis(double percentile) {
            return latencies.getValueAtPercentile(percentile) / 1e6;
        }
    }

    private static Slice slice(List<Saver> savers, int seconds, boolean atOnce) throws InterruptedException {
        Histogram latencies = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3);
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime() + EVERY;
        CountDownLatch ended = new CountDownLatch(savers.size());
        for (int i = 0; i < savers.size(); i++) {
            Saver saver = savers.get(i);
            long first = begin + (atOnce ? 0 : EVERY * i / savers.size());
            Thread.ofPlatform().start(() -> {
                try {
                    saver.work(first, seconds, latencies, done);
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        return new Slice(latencies, savers.size() * seconds - done.get());
    }

    /** A person, their request, and the revision of the answer they see. */
    private static final class Saver {

        private final Company company;
        private final PersonId person;
        private final UseCaseId request;
        private int revision;

        private Saver(Company company, PersonId person, UseCaseId request) {
            this.company = company;
            this.person = person;
            this.request = request;
        }

        static Saver of(Company company, PersonId person) {
            IntakeService intake = company.console().getBean(IntakeService.class);
            UseCaseId request = company.as(
                    person, () -> intake.start(new IntakePrefill("", Map.of(), List.of(), Optional.empty())));
            return new Saver(company, person, request);
        }

        /** A save that fails ends the person's work; what is missing in {@code done} are the errors. */
        void work(long first, int times, Histogram latencies, AtomicInteger done) {
            IntakeService intake = company.console().getBean(IntakeService.class);
            Runnable save = company.signedIn(person, () -> {
                List<String> answer = List.of("First answers take " + revision + " hours");
                revision = intake.save(request, "problem", answer, revision).revision();
            });
            for (int i = 0; i < times; i++) {
                long due = first + i * EVERY;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                save.run();
                latencies.recordValue(System.nanoTime() - due);
                done.incrementAndGet();
            }
        }
    }
}
