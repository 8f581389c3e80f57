package dev.remit.ownership.template;

import dev.remit.identity.PersonId;
import java.util.UUID;

/**
 * Whom a template suggests.
 *
 * @param key of the role, or the person's id; empty for whoever asks
 */
public record Holder(Kind kind, String key) {

    /** The ways to suggest somebody. The names are stored; never change one. */
    public enum Kind {
        /** Whoever asks for the thing. */
        REQUESTER,
        /** The one who holds the role; nobody where several do. */
        ROLE,
        PERSON
    }

    public static final Holder REQUESTER = new Holder(Kind.REQUESTER, "");

    public static Holder role(String key) {
        return new Holder(Kind.ROLE, key);
    }

    public static Holder person(PersonId person) {
        return new Holder(Kind.PERSON, person.toString());
    }

    /** The person, if this names one. */
    PersonId person() {
        return new PersonId(UUID.fromString(key));
    }
}
