package dev.remit.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the console's session, then the provider's (OpenID Connect RP-Initiated Logout), then says goodbye. */
@Component
class SignOut implements LogoutHandler, LogoutSuccessHandler {

    private final ProviderRegistration provider;

    SignOut(ProviderRegistration provider) {
        this.provider = provider;
    }

    /** Runs while the session still is there. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            request.setAttribute(SignedInSession.ID_TOKEN, session.getAttribute(SignedInSession.ID_TOKEN));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        String bye = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/sign-in/bye")
                .build()
                .toUriString();
        Object token = request.getAttribute(SignedInSession.ID_TOKEN);
        response.sendRedirect(token instanceof String idToken ? endOfSession(request, idToken, bye) : bye);
    }

    private String endOfSession(HttpServletRequest request, String idToken, String bye) {
        Object endpoint = provider.cached()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
        if (endpoint == null) {
            return bye;
        }
        String address = endpoint.toString();
        return UriComponentsBuilder.fromUriString(
                        address.startsWith("/") ? request.getContextPath() + address : address)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{bye}")
                .encode()
                .buildAndExpand(idToken, bye)
                .toUriString();
    }
}
