package dev.remit.reporting;

import dev.remit.reports.ReportFonts;
import dev.remit.reports.ReportRenderer;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The renderer, made able to work on machines without fonts. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    ReportRenderer reportRenderer(@Value("${remit.data-dir:./data}") Path directory) {
        ReportFonts.prepare(directory.resolve("fonts"));
        return new ReportRenderer();
    }
}
