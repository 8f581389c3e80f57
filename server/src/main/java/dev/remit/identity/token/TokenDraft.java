package dev.remit.identity.token;

import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants a token for.
 *
 * @param name of the program that will send it
 * @param days after which it ends
 */
public record TokenDraft(String name, Set<TokenScope> scopes, int days) {

    public static final int LONGEST_DAYS = 365;
    private static final int LONGEST_NAME = 100;

    public TokenDraft {
        name = name.strip();
        scopes = Set.copyOf(scopes);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.at("name", TokenRefusal.NAME_MISSING));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", TokenRefusal.NAME_TOO_LONG, LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            problems.add(Problem.at("scopes", TokenRefusal.SCOPES_MISSING));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            problems.add(Problem.at("days", TokenRefusal.DAYS_OUT_OF_RANGE, LONGEST_DAYS));
        }
        return problems;
    }
}
