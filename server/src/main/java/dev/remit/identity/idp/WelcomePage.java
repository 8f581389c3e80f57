package dev.remit.identity.idp;

import dev.remit.identity.page.HtmlPage;
import dev.remit.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where an invited person chooses a password. */
@RestController
@Conditional(EmbeddedIdp.class)
class WelcomePage {

    static final String PATH = EmbeddedIdp.PATH + "/welcome";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final HtmlPage page;
    private final Accounts accounts;

    WelcomePage(HtmlPage page, Accounts accounts) {
        this.page = page;
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request, @RequestParam(defaultValue = "") String token) {
        return accounts.byLink(new LinkSecret(token))
                .map(account -> answer(HttpStatus.OK, form(request, account, token, List.of())))
                .orElseGet(() -> dead(request));
    }

    @PostMapping(PATH)
    ResponseEntity<String> choose(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String password) {
        LinkSecret secret = new LinkSecret(token);
        Optional<Account> account = accounts.byLink(secret);
        if (account.isEmpty()) {
            return dead(request);
        }
        List<Problem> problems = Accounts.problems("password", password);
        if (!problems.isEmpty()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, form(request, account.get(), token, problems));
        }
        if (!accounts.choosePassword(secret, password)) {
            return dead(request);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", request.getContextPath() + "/")
                .build();
    }

    private String form(HttpServletRequest request, Account account, String token, List<Problem> problems) {
        String error = problems.stream()
                .map(p -> page.text(p.refusal().key(), p.args().toArray()))
                .findFirst()
                .map(sentence -> "<p class=\"error\" id=\"password-error\" role=\"alert\">" + sentence + "</p>")
                .orElse("");
        String content = """
                <input type="hidden" name="token" value="%s"><label for="password">%s</label>
                <p class="help" id="password-help">%s</p>
                <input id="password" name="password" type="password" autocomplete="new-password" required autofocus
                 aria-describedby="password-help%s"%s>%s<button class="primary">%s</button>""".formatted(
                        HtmlPage.escape(token),
                        page.text("setup.password"),
                        page.text("setup.password.help"),
                        error.isEmpty() ? "" : " password-error",
                        error.isEmpty() ? "" : " aria-invalid=\"true\"",
                        error,
                        page.text("welcome.submit"));
        String help = "<p>" + page.text("welcome.help", account.email()) + "</p>";
        return page.of(
                request, page.message("welcome.title", account.name()), help + page.form(request, PATH, content));
    }

    private ResponseEntity<String> dead(HttpServletRequest request) {
        String help = "<p>" + page.text("welcome.dead-help") + "</p>";
        return answer(HttpStatus.GONE, page.of(request, page.message("welcome.dead"), help));
    }

    private static ResponseEntity<String> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }
}
