package dev.remit.identity.signin;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** Leads to a page that says so where the provider cannot even be asked: it is down, or its address is wrong. */
final class UnreachableProvider implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler((request, response, failure) ->
                response.sendRedirect(request.getContextPath() + "/sign-in/unreachable"));
        return filter;
    }
}
