package dev.remit.plugin.testkit.report;

import dev.remit.plugin.testkit.report.Verdict.Outcome;

/** A small picture for a README, drawn without fonts of its own. */
record Badge(Report report) {

    private static final String LEFT = "Remit contract";
    private static final int CHARACTER = 7;
    private static final int MARGIN = 12;

    /** What the badge says, for those who do not see it. */
    String words() {
        return LEFT + ": " + right();
    }

    private String right() {
        long failed = report.count(Outcome.FAILED);
        return failed > 0
                ? failed + " of " + report.verdicts().size() + " clauses broken"
                : report.count(Outcome.PASSED) + " clauses kept, "
                        + ToDo.words(report.connector().tested().sort().name());
    }

    String svg() {
        int left = LEFT.length() * CHARACTER + MARGIN;
        int right = right().length() * CHARACTER + MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="22" role="img" aria-label="%2$s">
                  <title>%2$s</title>
                  <rect width="%3$d" height="22" fill="#30363d"/>
                  <rect x="%3$d" width="%4$d" height="22" fill="%5$s"/>
                  <g fill="#ffffff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
                    <text x="%6$d" y="15">%7$s</text>
                    <text x="%8$d" y="15">%9$s</text>
                  </g>
                </svg>
                """.formatted(
                        left + right,
                        words(),
                        left,
                        right,
                        report.certified() ? "#1a7f37" : "#b42318",
                        left / 2,
                        LEFT,
                        left + right / 2,
                        right());
    }
}
