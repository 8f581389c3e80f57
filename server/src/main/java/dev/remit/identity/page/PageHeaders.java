package dev.remit.identity.page;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The security headers of every answer. HSTS is added by Spring Security where the request came over TLS. */
public final class PageHeaders {

    private static final String OURS =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Flow starts by an inline script and evaluates what the server sends; everything else stays at home. */
    private static final String CONSOLE =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " frame-ancestors 'none'";

    private PageHeaders() {}

    /** For chains that serve only pages and data of our own. */
    public static void strict(HeadersConfigurer<HttpSecurity> headers) {
        always(headers).contentSecurityPolicy(csp -> csp.policyDirectives(OURS));
    }

    /** For the console, whose server-rendered pages stay strict. */
    public static void console(HeadersConfigurer<HttpSecurity> headers, RequestMatcher pages) {
        always(headers)
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(pages, new ContentSecurityPolicyHeaderWriter(OURS)))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(pages), new ContentSecurityPolicyHeaderWriter(CONSOLE)));
    }

    private static HeadersConfigurer<HttpSecurity> always(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
