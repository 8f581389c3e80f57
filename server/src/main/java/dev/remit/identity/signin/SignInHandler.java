package dev.remit.identity.signin;

import dev.remit.identity.PersonId;
import dev.remit.identity.SignIns;
import dev.remit.identity.WorkspaceChoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** After the provider vouched for somebody: who is it here, and in which workspace? */
@Component
class SignInHandler implements AuthenticationSuccessHandler {

    private final RequestCache requests = new HttpSessionRequestCache();
    private final SignIns signIns;
    private final SignedInSession session;

    SignInHandler(SignIns signIns, SignedInSession session) {
        this.signIns = signIns;
        this.session = session;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("the provider answered without an identity token");
        }
        request.getSession()
                .setAttribute(SignedInSession.ID_TOKEN, user.getIdToken().getTokenValue());
        String issuer = Objects.requireNonNull(user.getIssuer(), "iss").toString();
        String subject = Objects.requireNonNull(user.getSubject(), "sub");
        Optional<PersonId> person = signIns.person(issuer, subject, verifiedEmail(user));
        if (person.isEmpty()) {
            session.forget(request, response);
            response.sendRedirect(request.getContextPath() + "/sign-in/unknown");
            return;
        }
        admit(
                request,
                response,
                person.get(),
                Optional.ofNullable(user.getFullName()).orElse(""));
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, PersonId person, String name)
            throws IOException {
        List<WorkspaceChoice> workspaces = signIns.workspacesOf(person);
        if (workspaces.size() == 1) {
            session.enter(request, response, person, workspaces.getFirst().tenant());
            response.sendRedirect(wanted(request, response));
        } else {
            session.outside(request, response, person, name);
            response.sendRedirect(request.getContextPath() + "/workspace");
        }
    }

    /** The page the person asked for before they had to sign in. */
    String wanted(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        if (!(saved instanceof DefaultSavedRequest page)) {
            return request.getContextPath() + "/";
        }
        // Not its redirect address, which would carry a mark into every bookmark.
        String query = page.getQueryString();
        return page.getRequestURL() + (query == null ? "" : "?" + query);
    }

    private static Optional<String> verifiedEmail(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
    }
}
