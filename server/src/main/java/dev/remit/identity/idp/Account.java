package dev.remit.identity.idp;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody the embedded provider knows.
 *
 * @param id the subject of its tokens
 * @param password hashed; empty until one was chosen
 * @param demoNote what the sign-in page says about a demo person; empty for everybody else
 */
record Account(UUID id, String email, String name, Optional<String> password, Optional<String> demoNote) {

    @Override
    public String toString() {
        return "account " + id;
    }
}
