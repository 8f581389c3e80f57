package dev.remit;

import dev.remit.demo.choice.DemoChoice;
import dev.remit.reports.ReportFonts;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Starts a node: with the console when {@code ui} is on the class path, headless otherwise. */
@SpringBootApplication
public class Remit {

    public static void main(String[] args) {
        SpringApplication console = new SpringApplication(Remit.class);
        // Not for tests and tools that start the application themselves: only who starts a node chooses a demo.
        console.addListeners(new DemoChoice(), (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                prepared -> fonts(prepared.getEnvironment().getProperty("remit.data-dir", "./data")));
        console.run(args);
    }

    /** Before anything touches AWT, or reports cannot be made on a machine without fonts. */
    private static void fonts(String dataDirectory) {
        ReportFonts.prepare(Path.of(dataDirectory, "fonts"));
    }
}
