package dev.remit.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One program of this module. */
interface Benchmark {

    /** What {@code ./remit bench NAME} calls it. */
    String name();

    /** What is measured, against which floor, with which goal: a paragraph of the report. */
    String explanation();

    void run(Output output, Sizes sizes) throws IOException, SQLException, InterruptedException;
}
