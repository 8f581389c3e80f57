package dev.remit.identity;

import dev.remit.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody to be invited, as the form has them. */
public record Newcomer(String name, String email) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final int LONGEST_NAME = 200;

    public Newcomer {
        name = name.strip();
        email = email.strip();
    }

    /** Everything that is wrong with them, about the fields {@code name} and {@code email}. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(Problem.at("name", IdentityRefusal.NAME_MISSING));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(Problem.at("name", IdentityRefusal.NAME_TOO_LONG, LONGEST_NAME));
        }
        if (email.isEmpty()) {
            problems.add(Problem.at("email", IdentityRefusal.EMAIL_MISSING));
        } else if (!EMAIL.matcher(email).matches()) {
            problems.add(Problem.at("email", IdentityRefusal.EMAIL_INVALID, email));
        }
        return problems;
    }
}
