package dev.remit.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

/**
 * Turns report records into documents. One instance serves all threads; each rendering is independent.
 *
 * <p>On a machine that may have no fonts, {@link ReportFonts#prepare} comes first.
 */
public final class ReportRenderer {

    private static final double GATHERED = 0.1;
    private static final double FILLED = 0.5;

    private final JasperReportsContext context =
            new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    private final Designs designs = new Designs(context);

    /**
     * The finished document.
     *
     * @throws IllegalArgumentException if the report cannot be had in this format
     * @throws CancellationException if it was cancelled or its thread interrupted
     * @throws RenderingFailed if it cannot be made
     */
    public byte[] render(Report report, Format format, Progress progress) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        render(report, format, document, progress);
        return document.toByteArray();
    }

    /** Like {@link #render(Report, Format, Progress)}, written as it is made; the stream stays open. */
    public void render(Report report, Format format, OutputStream out, Progress progress) {
        if (!report.formats().contains(format)) {
            throw new IllegalArgumentException(report.getClass().getSimpleName() + " cannot be had as " + format);
        }
        progress.check();
        inOwnLoader(() -> {
            switch (report) {
                case AccessReport access -> pdf(new AccessDocument(access), out, progress);
                case KpiReport kpi -> pdf(new KpiDocument(kpi), out, progress);
                case RegisterReport register -> xlsx(register, out, progress);
            }
        });
        progress.reached(1);
    }

    private static void xlsx(RegisterReport report, OutputStream out, Progress progress) {
        try {
            new RegisterWorkbook(report, progress).write(out);
        } catch (IOException broken) {
            throw new RenderingFailed("The workbook could not be written", broken);
        }
    }

    private void pdf(Document document, OutputStream out, Progress progress) {
        try {
            var parameters = document.parameters(designs, progress);
            progress.reached(GATHERED);
            JasperPrint print = JasperFillManager.getInstance(context)
                    .fill(designs.compiled(document.design()), parameters, document.rows(progress));
            progress.check();
            progress.reached(FILLED);
            export(document, print, out, progress);
        } catch (JRException | JRRuntimeException broken) {
            // a cancelled table ends the filling with an exception of Jasper's own around ours
            progress.check();
            throw new RenderingFailed(document.title() + " could not be rendered", broken);
        }
    }

    private void export(Document document, JasperPrint print, OutputStream out, Progress progress) throws JRException {
        SimplePdfExporterConfiguration about = new SimplePdfExporterConfiguration();
        about.setMetadataTitle(document.title());
        about.setDisplayMetadataTitle(true);
        about.setMetadataAuthor(document.lead());
        about.setMetadataSubject(document.subject());
        about.setMetadataCreator("Remit");
        about.setCompressed(true);
        SimplePdfReportConfiguration watch = new SimplePdfReportConfiguration();
        // drawings keep their text as text, so that it can be found, copied and read aloud
        watch.setForceSvgShapes(false);
        int pages = print.getPages().size();
        int[] done = {0};
        watch.setProgressMonitor(() -> {
            progress.check();
            done[0]++;
            progress.reached(FILLED + (1 - FILLED) * done[0] / (pages + 1));
        });
        JRPdfExporter exporter = new JRPdfExporter(context);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.setConfiguration(about);
        exporter.setConfiguration(watch);
        exporter.exportReport();
    }

    /** Jasper finds fonts and templates through the thread's class loader, which a background thread may not have. */
    private static void inOwnLoader(Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ReportRenderer.class.getClassLoader());
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
