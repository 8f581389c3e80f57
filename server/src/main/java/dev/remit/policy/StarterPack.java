package dev.remit.policy;

import dev.remit.policy.cel.Conditions;
import dev.remit.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The policies a workspace can start with ({@code policy/starter-v1.yaml}): checked, with their cases, whenever they are read. */
final class StarterPack {

    private StarterPack() {}

    static List<Policy> policies(Conditions conditions) {
        List<Policy> policies = PolicyText.readYaml(text());
        for (Policy policy : policies) {
            List<Problem> problems = PolicyCheck.problems(policy, conditions);
            if (!problems.isEmpty()) {
                throw new IllegalStateException(policy.id() + ": " + problems);
            }
        }
        return policies;
    }

    private static String text() {
        try {
            return new ClassPathResource("policy/starter-v1.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
