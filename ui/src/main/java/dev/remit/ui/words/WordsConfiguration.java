package dev.remit.ui.words;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.remit.tenancy.Tenant;
import dev.remit.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the workspace writes times. Read once per page, since a workspace keeps its zone. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

    @Bean
    @UIScope
    Ages ages(Clock clock, Tenants tenants) {
        return new Ages(clock, tenants.find().map(Tenant::zone).map(ZoneId::of).orElse(ZoneOffset.UTC));
    }
}
