package dev.remit.identity.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * What a user interface adds to the filter chain that serves it, including the rule for all requests that no earlier
 * rule matched. Without one the node is headless and all such requests are denied.
 */
@FunctionalInterface
public interface ConsoleSecurity {

    void configure(HttpSecurity http);
}
