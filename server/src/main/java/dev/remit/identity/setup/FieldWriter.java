package dev.remit.identity.setup;

import dev.remit.identity.page.HtmlPage;
import dev.remit.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes form fields with what was answered and what is wrong with it; a password is never written back. */
final class FieldWriter {

    private final HtmlPage page;
    private final Map<String, String> answers;
    private final List<Problem> problems;

    FieldWriter(HtmlPage page, Map<String, String> answers, List<Problem> problems) {
        this.page = page;
        this.answers = answers;
        this.problems = problems;
    }

    String field(String name, String type, String autocomplete) {
        Optional<Problem> problem = problems.stream()
                .filter(p -> p.field().equals(Optional.of(name)))
                .findFirst();
        String value = type.equals("password") ? "" : HtmlPage.escape(answers.getOrDefault(name, ""));
        String invalid = problem.isPresent() ? " aria-invalid=\"true\"" : "";
        return """
                <label for="%1$s">%2$s</label><p class="help" id="%1$s-help">%3$s</p>
                <input id="%1$s" name="%1$s" type="%4$s" autocomplete="%5$s" value="%6$s" aria-describedby="%1$s-help%7$s"%8$s>
                %9$s""".formatted(
                        name,
                        page.text("setup." + name),
                        page.text("setup." + name + ".help"),
                        type,
                        autocomplete,
                        value,
                        problem.isPresent() ? " " + name + "-error" : "",
                        invalid,
                        problem.map(p -> error(name, p)).orElse(""));
    }

    private String error(String name, Problem problem) {
        return "<p class=\"error\" id=\"%s-error\">%s</p>"
                .formatted(
                        name, page.text(problem.refusal().key(), problem.args().toArray()));
    }
}
