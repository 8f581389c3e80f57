package dev.remit.plugin.testkit.report;

import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Question;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The report for people, in Markdown. */
record Page(Report report) {

    String text() {
        ConnectorDescriptor connector = report.connector();
        StringBuilder page = new StringBuilder("# %s connector %s\n\n![%s](%s.svg)\n\n"
                .formatted(connector.name(), connector.version(), new Badge(report).words(), connector.id()));
        row(page, "", "");
        row(page, "---", "---");
        row(
                page,
                "Result",
                report.certified() ? "keeps the connector contract" : "does not keep the connector contract");
        row(page, "Connector", connector.id() + " " + connector.version() + " by " + connector.vendor());
        row(page, "API of the system", connector.apiVersion());
        row(page, "Shown against", against(connector.tested()));
        row(page, "Contract kit", report.kit());
        row(page, "Date", report.at().truncatedTo(ChronoUnit.SECONDS).toString());
        page.append("\n## Clauses\n\n");
        row(page, "Clause", "Result", "Cases", "Notes");
        row(page, "---", "---", "---:", "---");
        report.verdicts()
                .forEach(each -> row(
                        page,
                        each.promise(),
                        ToDo.words(each.outcome().name()),
                        String.valueOf(each.cases()),
                        each.broken().isEmpty()
                                ? each.note()
                                : each.note() + " Seen: " + String.join("; ", each.broken())));
        page.append("\n## Questions\n\n");
        row(page, "Question", "Answer over the recordings", "Limit or reason");
        row(page, "---", "---", "---");
        for (Map.Entry<Question, Coverage> each : report.coverage().entrySet()) {
            row(
                    page,
                    ToDo.words(each.getKey().name()),
                    ToDo.words(each.getValue().status().name()),
                    each.getValue().detail());
        }
        return page.toString();
    }

    /** How close to the real thing the evidence for this connector is. */
    static String against(ConnectorDescriptor.Tested tested) {
        return switch (tested.sort()) {
            case REAL_SYSTEM -> "the real system: " + tested.what();
            case BEHAVIOUR_MOCK -> "a behaviour mock: " + tested.what();
            case RECORDINGS -> ("recordings only " + tested.what()).strip();
        };
    }

    private static void row(StringBuilder page, String... cells) {
        page.append('|');
        for (String cell : cells) {
            page.append(' ')
                    .append(cell.strip().replace("|", "\\|").replaceAll("\\s*\\R\\s*", " "))
                    .append(" |");
        }
        page.append('\n');
    }
}
