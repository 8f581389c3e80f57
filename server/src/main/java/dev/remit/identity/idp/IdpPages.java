package dev.remit.identity.idp;

import dev.remit.identity.page.HtmlPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The provider's sign-in page. */
@RestController
@Conditional(EmbeddedIdp.class)
class IdpPages {

    private final HtmlPage page;
    private final Accounts accounts;
    private final boolean demo;

    IdpPages(HtmlPage page, Accounts accounts, @Value("${remit.demo:false}") boolean demo) {
        this.page = page;
        this.accounts = accounts;
        this.demo = demo;
    }

    @GetMapping(value = EmbeddedIdp.PATH + "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String signIn(HttpServletRequest request) {
        String body = problem(request) + notReady() + form(request) + demoPeople(request);
        return page.of(request, page.message("signin.title"), body);
    }

    private String problem(HttpServletRequest request) {
        if (request.getParameter("wrong") != null) {
            return alert(page.text("signin.wrong"));
        }
        String minutes = request.getParameter("wait");
        if (minutes != null && minutes.matches("[0-9]{1,3}")) {
            return alert(page.text("signin.wait", Integer.parseInt(minutes)));
        }
        return "";
    }

    private String notReady() {
        if (!accounts.none()) {
            return "";
        }
        return "<p class=\"note\">" + page.text(demo ? "signin.demo-not-ready" : "signin.not-set-up") + "</p>";
    }

    private String form(HttpServletRequest request) {
        String email = HtmlPage.escape(lastEmail(request.getSession(false)));
        return page.form(request, EmbeddedIdp.PATH + "/login", """
                <label for="username">%s</label>
                <input id="username" name="username" type="email" autocomplete="username" required value="%s"%s>
                <label for="password">%s</label>
                <input id="password" name="password" type="password" autocomplete="current-password"%s>
                <button class="primary">%s</button>
                """.formatted(
                        page.text("signin.email"),
                        email,
                        email.isEmpty() && !demo ? " autofocus" : "",
                        page.text("signin.password"),
                        email.isEmpty() ? "" : " autofocus",
                        page.text("signin.submit")));
    }

    private String demoPeople(HttpServletRequest request) {
        if (!demo) {
            return "";
        }
        String people = accounts.demo().stream()
                .map(account -> "<li>" + page.form(request, EmbeddedIdp.PATH + "/login", oneClick(account)) + "</li>")
                .collect(Collectors.joining());
        return people.isEmpty()
                ? ""
                : "<section aria-labelledby=\"demo\"><h2 id=\"demo\">%s</h2><p>%s</p><ul class=\"people\">%s</ul></section>"
                        .formatted(page.text("signin.demo"), page.text("signin.demo-help"), people);
    }

    private static String oneClick(Account account) {
        return """
                <input type="hidden" name="username" value="%s"><input type="hidden" name="password" value="">
                <button><strong>%s</strong><span>%s</span></button>
                """.formatted(
                        HtmlPage.escape(account.email()),
                        HtmlPage.escape(account.name()),
                        HtmlPage.escape(account.demoNote().orElse("")));
    }

    private static String lastEmail(@Nullable HttpSession session) {
        return session != null && session.getAttribute(IdpSession.EMAIL) instanceof String email ? email : "";
    }

    private static String alert(String html) {
        return "<p class=\"alert\" role=\"alert\">" + html + "</p>";
    }
}
