package dev.remit.risk;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Today's rules, until a later version comes. */
@TestConfiguration
public class RulesInTime {

    /** The version that comes. */
    public static final String LATER = "v99";

    private boolean come;

    /** From now on the later version is in force. */
    public void come() {
        come = true;
    }

    @Bean
    @Primary
    RuleSets rulesOfTwoDays() {
        RuleSets today = new RuleSets();
        return new RuleSets(RuleSets.SHIPPED, "classpath:later-rules/rules-v*.yaml") {
            @Override
            RuleSet current() {
                return come ? super.current() : today.current();
            }
        };
    }
}
