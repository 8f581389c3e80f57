package dev.remit.inventory.exchange;

/** Keeps spreadsheets from running what people wrote. */
final class Cells {

    private Cells() {}

    /** A cell that a spreadsheet would take for a formula is led by an apostrophe, which it shows as text. */
    static String neutral(String text) {
        return risky(text) ? "'" + text : text;
    }

    /** What was written before it was neutralised. */
    static String original(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && risky(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean risky(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0;
    }
}
