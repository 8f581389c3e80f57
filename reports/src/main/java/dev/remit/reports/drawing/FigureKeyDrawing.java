package dev.remit.reports.drawing;

/** The key of the figures' bars, right-aligned. */
public final class FigureKeyDrawing extends Drawing {

    private static final long serialVersionUID = 1;
    private static final double SIZE = 7.5;

    private final String target;
    private final String baseline;
    private final String unknown;

    public FigureKeyDrawing(String target, String baseline, String unknown) {
        this.target = target;
        this.baseline = baseline;
        this.unknown = unknown;
    }

    @Override
    void paint(Pen pen, double width, double height) {
        double base = height / 2 + SIZE * 0.36;
        double middle = height / 2;
        double x = end(pen, unknown, width, base);
        pen.hatch(x - 14, middle - 3.4, 10.5, 6.8);
        x = end(pen, baseline, x - 25, base);
        pen.line(x - 6, middle - 4, x - 6, middle + 4, Ink.INK_3, 0.75, 1.5f, 1.1f);
        x = end(pen, target, x - 17, base);
        pen.line(x - 6, middle - 4, x - 6, middle + 4, Ink.INK, 1.5);
    }

    private static double end(Pen pen, String text, double right, double base) {
        pen.text(text, right, base, Face.REGULAR, SIZE, Ink.INK_3, Pen.Anchor.END);
        return right - pen.width(text, Face.REGULAR, SIZE);
    }
}
