package dev.remit.ownership.template;

import dev.remit.ownership.template.TemplateRows.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The templates that come with Remit. */
final class ShippedTemplates {

    /** As the intake asks for them. */
    static final List<String> FUNCTIONS =
            List.of("content", "campaign", "personalisation", "sales-support", "service", "analytics");

    private static final Map<String, List<Line>> TEMPLATES = read("ownership/templates-1.json");

    private ShippedTemplates() {}

    static Optional<TemplateVersion> of(String function) {
        return Optional.ofNullable(TEMPLATES.get(function))
                .map(lines -> new TemplateVersion(
                        function, 0, lines.stream().map(Line::suggestion).toList(), Optional.empty()));
    }

    private static Map<String, List<Line>> read(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return JsonMapper.shared().readValue(in, Shipped.class).functions();
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }

    private record Shipped(Map<String, List<Line>> functions) {}
}
