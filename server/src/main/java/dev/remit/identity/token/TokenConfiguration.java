package dev.remit.identity.token;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.remit.identity.page.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The API's chain: a bearer token with each request and nothing else. No session is read or made, so a page in somebody's browser
 * cannot act through it, and there is nothing to protect against forged requests.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    /** What programs call. */
    private static final String API = "/api/v1/**";

    /** The same for everybody, and wanted before there is a token. */
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenSignIn tokens, TokenProblems problems) {
        return http.securityMatcher(API)
                .authorizeHttpRequests(a -> a.requestMatchers(pathPattern(HttpMethod.GET, DESCRIPTION))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> tokens::authenticate)
                        .authenticationEntryPoint(problems))
                .exceptionHandling(e -> e.authenticationEntryPoint(problems))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .requestCache(c -> c.disable())
                .logout(l -> l.disable())
                .headers(PageHeaders::strict)
                .build();
    }
}
