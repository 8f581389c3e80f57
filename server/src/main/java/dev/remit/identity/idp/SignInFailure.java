package dev.remit.identity.idp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form, which says what is wrong and keeps the e-mail address. */
final class SignInFailure implements AuthenticationFailureHandler {

    private final String page;
    private final Clock clock;

    SignInFailure(String page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String email = request.getParameter("username");
        if (email != null) {
            request.getSession().setAttribute(IdpSession.EMAIL, email);
        }
        String reason = "wrong";
        if (failure instanceof TooManyAttemptsException wait) {
            long seconds = Duration.between(clock.instant(), wait.until()).toSeconds();
            reason = "wait=" + Math.max(1, (seconds + 59) / 60);
        }
        response.sendRedirect(request.getContextPath() + page + "?" + reason);
    }
}
