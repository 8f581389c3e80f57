package dev.remit.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renders one report in a process of its own. */
final class FontlessMachine {

    private FontlessMachine() {}

    public static void main(String[] arguments) throws IOException {
        if (!arguments[1].isEmpty()) {
            ReportFonts.prepare(Path.of(arguments[1]));
            ReportFonts.prepare(Path.of(arguments[1]));
        }
        byte[] pdf = new ReportRenderer().render(Samples.board(), Format.PDF, Progress.unwatched());
        Files.write(Path.of(arguments[0]), pdf);
        System.out.writeBytes("rendered\n".getBytes(StandardCharsets.US_ASCII));
    }
}
