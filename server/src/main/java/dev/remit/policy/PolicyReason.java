package dev.remit.policy;

import java.util.List;

/**
 * What one policy says to an action.
 *
 * @param policy its id
 * @param version of it that is in force
 * @param effect what it asks for; {@link Effect#DENY} if it is in doubt
 * @param text its reason
 * @param missing paths of the facts for want of which it is in doubt; with {@code doubtful} and none missing, the expression failed
 * @param doubtful whether its expression could not be told true or false
 */
public record PolicyReason(
        String policy, int version, Effect effect, String text, List<String> missing, boolean doubtful) {

    public PolicyReason {
        missing = List.copyOf(missing);
    }
}
