package dev.remit.plugin.testkit.report;

import dev.remit.plugin.ConnectorDescriptor;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The report for machines. */
record JsonPage(Report report) {

    String text() {
        ConnectorDescriptor connector = report.connector();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("connector", connector.id());
        page.put("name", connector.name());
        page.put("vendor", connector.vendor());
        page.put("version", connector.version());
        page.put("apiVersion", connector.apiVersion());
        page.put(
                "shownAgainst",
                Map.of(
                        "sort",
                        connector.tested().sort(),
                        "what",
                        connector.tested().what()));
        page.put("kit", report.kit());
        page.put("at", report.at().toString());
        page.put("certified", report.certified());
        page.put("clauses", report.verdicts());
        page.put("questions", report.coverage());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(page);
    }
}
