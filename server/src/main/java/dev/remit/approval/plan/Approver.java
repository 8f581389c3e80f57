package dev.remit.approval.plan;

import dev.remit.identity.PersonId;
import dev.remit.ownership.Duty;
import java.util.UUID;

/**
 * Who decides a step: holders of a role, those who carry a duty for the thing, one person, or anybody who may.
 *
 * @param key of the role, code of the duty, or the person's id
 */
public record Approver(Kind kind, String key) {

    /** The ways to name who decides. The names are stored; never change one. */
    public enum Kind {
        ROLE,
        DUTY,
        PERSON,
        /** Whoever may decide. */
        ANYBODY
    }

    /** Stands where a step names neither a role nor people. It is stored; never change it. */
    public static final String ANYBODY_KEY = "anybody";

    public static final Approver ANYBODY = new Approver(Kind.ANYBODY, ANYBODY_KEY);

    public static Approver role(String key) {
        return new Approver(Kind.ROLE, key);
    }

    public static Approver duty(Duty duty) {
        return new Approver(Kind.DUTY, duty.code());
    }

    public static Approver person(PersonId person) {
        return new Approver(Kind.PERSON, person.toString());
    }

    public boolean is(Duty duty) {
        return kind == Kind.DUTY && key.equals(duty.code());
    }

    /** The person, if this names one. */
    public PersonId person() {
        return new PersonId(UUID.fromString(key));
    }
}
