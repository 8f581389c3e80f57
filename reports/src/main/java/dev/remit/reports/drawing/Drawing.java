package dev.remit.reports.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.UUID;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;

/** A picture that a report's design places as an image and that stays vector and text in the PDF. */
public abstract class Drawing implements Renderable, Graphics2DRenderable {

    private final String id = UUID.randomUUID().toString();

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            own.translate(area.getX(), area.getY());
            own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            paint(new Pen(context, own), area.getWidth(), area.getHeight());
        } finally {
            own.dispose();
        }
    }

    abstract void paint(Pen pen, double width, double height);
}
