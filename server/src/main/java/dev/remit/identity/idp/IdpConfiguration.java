package dev.remit.identity.idp;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.remit.identity.page.PageHeaders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Wires the embedded provider. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedIdp.class)
class IdpConfiguration {

    private static final String LOGIN = EmbeddedIdp.PATH + "/login";

    @Bean
    @Order(1)
    SecurityFilterChain idpChain(
            HttpSecurity http, Accounts accounts, Clock clock, @Value("${remit.demo:false}") boolean demo) {
        // The console shares the session cookie: its sign-in and the provider's must not be taken for each other.
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey(IdpSession.CONTEXT);
        var requests = new HttpSessionRequestCache();
        requests.setSessionAttrName(IdpSession.SAVED_REQUEST);
        return http.securityMatcher(EmbeddedIdp.PATH + "/**")
                .securityContext(c -> c.securityContextRepository(contexts))
                .requestCache(c -> c.requestCache(requests))
                .oauth2AuthorizationServer(as -> as.oidc(Customizer.withDefaults()))
                .authenticationProvider(new AccountAuthentication(accounts, new SignInThrottle(clock), demo))
                .authorizeHttpRequests(a -> a.requestMatchers(LOGIN, WelcomePage.PATH)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(f -> f.loginPage(LOGIN)
                        .loginProcessingUrl(LOGIN)
                        .failureHandler(new SignInFailure(LOGIN, clock))
                        .permitAll())
                .exceptionHandling(e -> e.defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN),
                                new MediaTypeRequestMatcher(MediaType.TEXT_HTML))
                        // A form older than its session: begin again.
                        .accessDeniedHandler((request, response, denied) -> response.sendRedirect("/")))
                .headers(PageHeaders::strict)
                .build();
    }

    @Bean
    AuthorizationServerSettings idpSettings() {
        return AuthorizationServerSettings.builder()
                .issuer(EmbeddedIdp.ISSUER)
                .authorizationEndpoint(EmbeddedIdp.PATH + "/authorize")
                .tokenEndpoint(EmbeddedIdp.PATH + "/token")
                .jwkSetEndpoint(EmbeddedIdp.PATH + "/jwks")
                .tokenIntrospectionEndpoint(EmbeddedIdp.PATH + "/introspect")
                .tokenRevocationEndpoint(EmbeddedIdp.PATH + "/revoke")
                .pushedAuthorizationRequestEndpoint(EmbeddedIdp.PATH + "/par")
                .oidcUserInfoEndpoint(EmbeddedIdp.PATH + "/userinfo")
                .oidcLogoutEndpoint(EmbeddedIdp.PATH + "/logout")
                .build();
    }

    @Bean
    RegisteredClientRepository idpClients(ClientSecret secret) {
        return new ConsoleClient(secret);
    }

    @Bean
    OAuth2AuthorizationService idpAuthorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> idpKeys(@Value("${remit.data-dir}") Path data) {
        return new ImmutableJWKSet<>(SigningKey.in(data));
    }

    /** The address counts as verified: whoever administers the console vouched for it when the account was made. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> idpClaims(Accounts accounts) {
        return context -> {
            if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                Account account = accounts.find(
                                UUID.fromString(Objects.requireNonNull(context.<Authentication>getPrincipal())
                                        .getName()))
                        .orElseThrow();
                context.getClaims()
                        .claim(StandardClaimNames.EMAIL, account.email())
                        .claim(StandardClaimNames.EMAIL_VERIFIED, true)
                        .claim(StandardClaimNames.NAME, account.name());
            }
        };
    }
}
