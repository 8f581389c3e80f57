package dev.remit.identity.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import dev.remit.identity.CurrentUser;
import dev.remit.identity.Permission;
import dev.remit.identity.SignIns;
import dev.remit.identity.page.PageHeaders;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The chains of every request but the embedded provider's: the API and probes, then the console with its sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(OidcSettings.class)
class SecurityConfiguration {

    private static final String SIGN_IN = "/oauth2/authorization/" + ProviderRegistration.ID;

    /** Server-rendered pages around the sign-in. */
    private static final RequestMatcher PAGES = new OrRequestMatcher(
            pathPattern("/sign-in/**"), pathPattern("/workspace"), pathPattern("/setup"), pathPattern("/sign-out"));

    private static final RequestMatcher STATIC = new OrRequestMatcher(
            pathPattern("/css/**"),
            pathPattern("/js/**"),
            pathPattern("/vendor/**"),
            pathPattern("/images/**"),
            pathPattern("/favicon.ico"),
            pathPattern("/error"));

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, MembershipFilter membership) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(a -> a.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Permission.WORKSPACE_MANAGE.authority())
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .requestCache(c -> c.disable())
                .addFilterBefore(membership, AuthorizationFilter.class)
                .headers(PageHeaders::strict)
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain consoleChain(
            HttpSecurity http,
            MembershipFilter membership,
            SignInHandler signedIn,
            SignOut signOut,
            ObjectProvider<ConsoleSecurity> console) {
        RequestCache wanted = pagesWanted();
        http.setSharedObject(RequestCache.class, wanted);
        http.authorizeHttpRequests(a -> a.requestMatchers(pathPattern("/workspace"))
                        .authenticated()
                        .requestMatchers(PAGES, STATIC)
                        .permitAll())
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .withObjectPostProcessor(new UnreachableProvider())
                        .successHandler(signedIn)
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/sign-in/failed")))
                .requestCache(c -> c.requestCache(wanted))
                .logout(l -> l.logoutUrl("/sign-out")
                        .addLogoutHandler(signOut)
                        .logoutSuccessHandler(signOut)
                        .permitAll())
                .addFilterBefore(membership, AuthorizationFilter.class)
                .headers(h -> PageHeaders.console(h, PAGES));
        console.ifAvailable(c -> c.configure(http));
        if (console.getIfAvailable() == null) {
            http.authorizeHttpRequests(a -> a.anyRequest().denyAll());
        }
        return http.build();
    }

    /** Remembers the page somebody asked for before they had to sign in; pages only. */
    private static RequestCache pagesWanted() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        cache.setRequestMatcher(new AndRequestMatcher(pathPattern(HttpMethod.GET, "/**"), html));
        return cache;
    }

    @Bean
    MembershipFilter membershipFilter(CurrentUser user, SignIns signIns, SignedInSession session, Freshness freshness) {
        return new MembershipFilter(user, signIns, session, freshness, new OrRequestMatcher(PAGES, STATIC));
    }

    /** The filter belongs to the chains above and must not run a second time outside them. */
    @Bean
    FilterRegistrationBean<MembershipFilter> onlyInsideTheChains(MembershipFilter filter) {
        FilterRegistrationBean<MembershipFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(ProviderRegistration provider) {
        return new ClientRegistrationRepository() {
            @Override
            public @Nullable ClientRegistration findByRegistrationId(String id) {
                return ProviderRegistration.ID.equals(id) ? provider.cached() : null;
            }
        };
    }

    /**
     * Tomcat would end a forwarded response behind the back of the filters that wrap it, and Vaadin's pages, which are
     * reached by a forward, would lose every security header.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> headersSurviveForwards() {
        return tomcat -> tomcat.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }

    /** Lets the provider's session registry hear of sessions that end. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
