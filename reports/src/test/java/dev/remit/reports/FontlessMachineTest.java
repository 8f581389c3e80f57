package dev.remit.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A fresh container: fontconfig answers that there is no font at all. */
@EnabledOnOs(OS.LINUX)
class FontlessMachineTest {

    @TempDir
    Path home;

    @Test
    void reportsAreRenderedAfterThePreparation() throws IOException, InterruptedException {
        Path pdf = home.resolve("report.pdf");

        assertThat(run(pdf, home.resolve("fonts").toString())).doesNotContain("RenderingFailed");

        assertThat(new PdfText(Files.readAllBytes(pdf)).page(1)).contains("AI earned €1.84m");
    }

    @Test
    void withoutThePreparationTheMachineIsTooPoor() throws IOException, InterruptedException {
        Path pdf = home.resolve("report.pdf");

        String log = run(pdf, "");

        assertThat(pdf).as("if this renders, the test above proves nothing").doesNotExist();
        assertThat(log).contains("Exception in thread \"main\" dev.remit.reports.RenderingFailed");
    }

    private String run(Path pdf, String fonts) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Java remembers the fonts it once found in the person's home
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                FontlessMachine.class.getName(),
                pdf.toString(),
                fonts));
        Path nothing = Files.writeString(
                home.resolve("fonts-" + fonts.length() + ".conf"),
                "<?xml version=\"1.0\"?><fontconfig><dir>" + home.resolve("none") + "</dir><cachedir>"
                        + home.resolve("cache") + "</cachedir></fontconfig>");
        java.environment().put("FONTCONFIG_FILE", nothing.toString());
        java.redirectErrorStream(true);
        Path log = home.resolve("log-" + fonts.length());
        java.redirectOutput(log.toFile());
        Process process = java.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        return Files.readString(log);
    }
}
