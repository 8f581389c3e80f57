package dev.remit.identity.setup;

import dev.remit.identity.IdentityRefusal;
import dev.remit.identity.page.HtmlPage;
import dev.remit.identity.workspace.WorkspaceParticulars;
import dev.remit.shared.Problem;
import dev.remit.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page behind the set-up link. */
@RestController
class SetUpPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final HtmlPage page;
    private final SetUp setUp;
    private final SetUpLink link;

    SetUpPage(HtmlPage page, SetUp setUp, SetUpLink link) {
        this.page = page;
        this.setUp = setUp;
        this.link = link;
    }

    @GetMapping("/setup")
    ResponseEntity<String> show(HttpServletRequest request, @RequestParam("token") Optional<String> token) {
        if (isDead(token)) {
            return dead(request);
        }
        Map<String, String> prefilled = Map.of("workspace.zone", "Europe/Berlin", "workspace.currency", "EUR");
        return answer(HttpStatus.OK, form(request, token.orElseThrow(), prefilled, List.of()));
    }

    @PostMapping("/setup")
    ResponseEntity<String> complete(HttpServletRequest request, @RequestParam Map<String, String> answers) {
        Optional<String> token = Optional.ofNullable(answers.get("token"));
        if (isDead(token)) {
            return dead(request);
        }
        try {
            setUp.complete(read(answers));
        } catch (RefusedException refused) {
            if (refused.first().refusal() == IdentityRefusal.SET_UP_LINK_DEAD) {
                return dead(request);
            }
            return answer(
                    HttpStatus.UNPROCESSABLE_CONTENT, form(request, token.orElseThrow(), answers, refused.problems()));
        }
        link.destroy();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", request.getContextPath() + "/")
                .build();
    }

    private boolean isDead(Optional<String> token) {
        return !setUp.isPending() || !link.isRight(token);
    }

    private static FirstAdministrator read(Map<String, String> answers) {
        return new FirstAdministrator(
                new WorkspaceParticulars(
                        answers.getOrDefault("workspace.name", ""),
                        answers.getOrDefault("workspace.zone", ""),
                        answers.getOrDefault("workspace.currency", "")),
                answers.getOrDefault("name", ""),
                answers.getOrDefault("email", ""),
                answers.getOrDefault("password", ""));
    }

    private String form(HttpServletRequest request, String token, Map<String, String> answers, List<Problem> problems) {
        FieldWriter fields = new FieldWriter(page, answers, problems);
        String content = "<input type=\"hidden\" name=\"token\" value=\"" + HtmlPage.escape(token) + "\">"
                + fields.field("workspace.name", "text", "organization")
                + fields.field("workspace.zone", "text", "off")
                + fields.field("workspace.currency", "text", "off")
                + fields.field("name", "text", "name")
                + fields.field("email", "email", "email")
                + (setUp.needsPassword() ? fields.field("password", "password", "new-password") : "")
                + "<button class=\"primary\">" + page.text("setup.submit") + "</button>";
        String intro = "<p>" + page.text(setUp.needsPassword() ? "setup.intro" : "setup.intro-external") + "</p>";
        return page.of(
                request,
                page.message("setup.title"),
                intro + summary(problems) + page.form(request, "/setup", content));
    }

    private String summary(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        String links = problems.stream()
                .map(p -> "<li><a href=\"#%s\">%s</a></li>"
                        .formatted(
                                p.field().orElse(""),
                                page.text(p.refusal().key(), p.args().toArray())))
                .collect(Collectors.joining());
        return "<div class=\"alert\" role=\"alert\"><ul>" + links + "</ul></div>";
    }

    private ResponseEntity<String> dead(HttpServletRequest request) {
        String help = "<p>" + page.text("setup.dead-help") + "</p>";
        return answer(HttpStatus.GONE, page.of(request, page.message("setup.dead"), help));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }
}
