package dev.remit;

import dev.remit.shared.Ids;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** What every feature is given: the time, ids, and checked permissions. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableScheduling
class PlatformConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MessageSource messageSource() throws IOException {
        return MessageBundles.load();
    }

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }
}
