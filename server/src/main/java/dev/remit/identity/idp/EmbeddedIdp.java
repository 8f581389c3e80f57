package dev.remit.identity.idp;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds as long as no other issuer is configured. */
public class EmbeddedIdp implements Condition {

    /**
     * The issuer in its tokens: fixed, because people are known by it whatever address the console is reached under. A
     * name that never resolves (RFC 2606), so nobody can stand up a provider that claims it.
     */
    public static final String ISSUER = "https://idp.remit.invalid";

    /** Where its endpoints are. */
    public static final String PATH = "/idp";

    public static final String CLIENT_ID = "console";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getEnvironment().getProperty("remit.oidc.issuer", "").isBlank();
    }
}
