package dev.remit.identity.signin;

import dev.remit.identity.Actor;
import dev.remit.identity.CurrentUser;
import dev.remit.identity.PersonId;
import dev.remit.identity.SignIns;
import dev.remit.identity.WorkspaceChoice;
import dev.remit.identity.page.HtmlPage;
import dev.remit.tenancy.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a person sees when signing in did not lead straight into a workspace. */
@RestController
class SignInPages {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final HtmlPage page;
    private final CurrentUser user;
    private final SignIns signIns;
    private final SignedInSession session;
    private final SignInHandler handler;

    SignInPages(HtmlPage page, CurrentUser user, SignIns signIns, SignedInSession session, SignInHandler handler) {
        this.page = page;
        this.user = user;
        this.signIns = signIns;
        this.session = session;
        this.handler = handler;
    }

    @GetMapping(value = "/workspace", produces = HTML)
    String choose(HttpServletRequest request) {
        List<WorkspaceChoice> workspaces = signIns.workspacesOf(user.person());
        if (workspaces.isEmpty()) {
            String body = "<p>" + page.text("workspace.none-help") + "</p>" + signOut(request);
            return page.of(request, page.message("workspace.none"), body);
        }
        String choices = workspaces.stream()
                .map(w -> "<li>" + page.form(request, "/workspace", button(w)) + "</li>")
                .collect(Collectors.joining());
        String body = "<p>" + page.text("workspace.choose-help") + "</p><ul class=\"people\">" + choices + "</ul>";
        return page.of(request, page.message("workspace.choose"), body + signOut(request));
    }

    /** The only request that names a workspace, and only to ask for it: membership decides. */
    @PostMapping("/workspace")
    void enter(HttpServletRequest request, HttpServletResponse response, @RequestParam("workspace") UUID workspace)
            throws IOException {
        PersonId person = user.person();
        boolean first = user.find().map(Actor::tenant).orElseThrow().isEmpty();
        String next = first ? handler.wanted(request, response) : request.getContextPath() + "/";
        session.move(request, response, person, new TenantId(workspace));
        response.sendRedirect(next);
    }

    @GetMapping(value = "/sign-in/unknown", produces = HTML)
    String unknown(HttpServletRequest request) {
        String body = "<p>" + page.text("signin.unknown-help") + "</p>" + signOut(request);
        return page.of(request, page.message("signin.unknown"), body);
    }

    @GetMapping(value = "/sign-in/failed", produces = HTML)
    String failed(HttpServletRequest request) {
        return page.of(
                request,
                page.message("signin.failed"),
                "<p>%s</p>%s".formatted(page.text("signin.failed-help"), again(request)));
    }

    @GetMapping(value = "/sign-in/unreachable", produces = HTML)
    String unreachable(HttpServletRequest request) {
        return page.of(
                request,
                page.message("signin.unreachable"),
                "<p>%s</p>%s".formatted(page.text("signin.unreachable-help"), again(request)));
    }

    @GetMapping(value = "/sign-in/bye", produces = HTML)
    String bye(HttpServletRequest request) {
        return page.of(request, page.message("signin.bye"), again(request));
    }

    private String again(HttpServletRequest request) {
        return "<p><a class=\"primary\" href=\"%s/\">%s</a></p>"
                .formatted(request.getContextPath(), page.text("signin.again"));
    }

    private String signOut(HttpServletRequest request) {
        return page.form(request, "/sign-out", "<button>" + page.text("signin.sign-out") + "</button>");
    }

    private static String button(WorkspaceChoice workspace) {
        return "<input type=\"hidden\" name=\"workspace\" value=\"%s\"><button><strong>%s</strong></button>"
                .formatted(workspace.tenant(), HtmlPage.escape(workspace.name()));
    }
}
