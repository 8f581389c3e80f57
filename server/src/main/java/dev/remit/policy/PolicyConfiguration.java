package dev.remit.policy;

import dev.remit.policy.cel.Conditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    /** Half a second to make, so made when first needed. */
    @Bean
    @Lazy
    Conditions policyConditions() {
        return new Conditions();
    }
}
