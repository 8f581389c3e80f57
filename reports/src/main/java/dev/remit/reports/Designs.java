package dev.remit.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;

/** The report designs of this module, each compiled once. Designs never come from anywhere else. */
final class Designs {

    static final String KPI = "kpi";
    static final String ACCESS = "access";
    static final List<String> KPI_PARTS = List.of("figures", "decide", "decisions", "gaps", "definitions");

    private final JasperReportsContext context;
    private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

    Designs(JasperReportsContext context) {
        this.context = context;
    }

    JasperReport compiled(String name) {
        return compiled.computeIfAbsent(name, this::compile);
    }

    private JasperReport compile(String name) {
        String resource = "/reports/" + name + ".jrxml";
        try (InputStream design = Objects.requireNonNull(Designs.class.getResourceAsStream(resource), resource)) {
            return JasperCompileManager.getInstance(context).compile(design);
        } catch (JRException | IOException broken) {
            throw new RenderingFailed("The design " + resource + " does not compile", broken);
        }
    }
}
