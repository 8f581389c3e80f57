package dev.remit.identity.idp;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** What the console and its own provider authenticate with to each other: made at start, in memory only. */
@Component
@Conditional(EmbeddedIdp.class)
public class ClientSecret {

    private final String value;

    ClientSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        value = HexFormat.of().formatHex(random);
    }

    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
