package dev.remit.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.remit.identity.signin.ConsoleSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;

/**
 * Lets Vaadin's own requests through the console's filter chain. Everything else needs somebody signed in; unknown
 * addresses too, so that they get the page that says so.
 */
@Configuration(proxyBeanMethods = false)
class VaadinSecurity {

    @Bean
    ConsoleSecurity vaadinRequests() {
        return http -> http.authorizeHttpRequests(
                        a -> a.requestMatchers("/aura/**").permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(AuthorizedUrl::authenticated));
    }
}
