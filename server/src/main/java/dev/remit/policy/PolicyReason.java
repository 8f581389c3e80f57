package dev.remit.policy;

import dev.remit.policy.fact.Exceptions;
import java.util.List;
import java.util.Optional;

/**
 * What one policy says to an action.
 *
 * @param policy its id
 * @param version of it that is in force
 * @param effect what it asks for; {@link Effect#DENY} if it is in doubt
 * @param text its reason
 * @param missing paths of the facts for want of which it is in doubt; with {@code doubtful} and none missing, the expression failed
 * @param doubtful whether its expression could not be told true or false
 * @param exception by which the use case need not keep it: what it asks for does not count
 */
public record PolicyReason(
        String policy,
        int version,
        Effect effect,
        String text,
        List<String> missing,
        boolean doubtful,
        Optional<Exceptions.Excepted> exception) {

    public PolicyReason {
        missing = List.copyOf(missing);
    }

    /** Of a policy that counts. */
    public PolicyReason(
            String policy, int version, Effect effect, String text, List<String> missing, boolean doubtful) {
        this(policy, version, effect, text, missing, doubtful, Optional.empty());
    }

    /** The same, of a policy that need not be kept; what allows takes nothing away and goes on counting. */
    PolicyReason excepted(Optional<Exceptions.Excepted> by) {
        return effect == Effect.ALLOW ? this : new PolicyReason(policy, version, effect, text, missing, doubtful, by);
    }

    /** Whether it has a part in the decision. */
    public boolean counts() {
        return exception.isEmpty();
    }
}
