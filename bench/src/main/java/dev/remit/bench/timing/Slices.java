package dev.remit.bench.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Measures several things in turns, so that what disturbs the machine disturbs all of them. */
public final class Slices {

    public static final int ROUNDS = 5;
    private static final long SLICE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int FEWEST = 3;
    private static final int MOST = 2_000;

    private final List<List<Double>> micros = new ArrayList<>();

    private Slices() {}

    /** Each work in each round for a slice of time, after one slice of warming up; kept is a slice's median call. */
    public static Slices of(List<Runnable> works) {
        Slices slices = new Slices();
        works.forEach(work -> {
            slice(work);
            slices.micros.add(new ArrayList<>());
        });
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < works.size(); i++) {
                slices.micros.get(i).add(slice(works.get(i)));
            }
        }
        return slices;
    }

    private static double slice(Runnable work) {
        List<Double> calls = new ArrayList<>();
        long end = System.nanoTime() + SLICE;
        while (calls.size() < FEWEST || (System.nanoTime() < end && calls.size() < MOST)) {
            long begin = System.nanoTime();
            work.run();
            calls.add((System.nanoTime() - begin) / 1_000.0);
        }
        return Spread.of(calls).median();
    }

    /** Microseconds a call of this work. */
    public Spread micros(int work) {
        return Spread.of(micros.get(work));
    }

    /** One work ÷ another, round by round. */
    public Spread ratio(int work, int floor) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(micros.get(work).get(round) / micros.get(floor).get(round));
        }
        return Spread.of(ratios);
    }
}
