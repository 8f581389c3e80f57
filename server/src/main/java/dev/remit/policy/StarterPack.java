package dev.remit.policy;

import dev.remit.policy.cel.Conditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The policies a workspace starts with ({@code policy/starter-v1.yaml}): read, checked and tested whenever they are loaded. */
public final class StarterPack {

    private StarterPack() {}

    public static List<Policy> policies(Conditions conditions) {
        try {
            String yaml = new ClassPathResource("policy/starter-v1.yaml").getContentAsString(StandardCharsets.UTF_8);
            return new PolicyReader(conditions).read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
