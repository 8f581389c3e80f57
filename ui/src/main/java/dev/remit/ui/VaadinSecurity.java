package dev.remit.ui;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.remit.identity.signin.ConsoleSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;

/**
 * Lets Vaadin's own requests through the console's filter chain, and gives background work of a page that page's person.
 * Everything else needs somebody signed in; unknown addresses too, so that they get the page that says so.
 */
@Configuration(proxyBeanMethods = false)
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class VaadinSecurity {

    @Bean
    ConsoleSecurity vaadinRequests() {
        return http ->
                http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.anyRequest(AuthorizedUrl::authenticated));
    }
}
