package dev.remit.shared;

/**
 * A business "no". Each feature lists all of its own in one enum, whose name ends in {@code Refusal}; the sentence a
 * person reads stands in the message bundle under {@link #key()}.
 */
public interface Refusal {

    /** Who has to do something about it. */
    enum Blame {
        /** The person or program that asked. */
        CALLER,
        /** Whoever configured the workspace or the installation. */
        SETUP,
        /** Remit itself, or a system it depends on. */
        SYSTEM
    }

    Blame blame();

    /** The constant's name; every refusal is an enum constant. */
    String name();

    /** The message's key, for example {@code InventoryRefusal.TITLE_MISSING}. */
    default String key() {
        return ((Enum<?>) this).getDeclaringClass().getSimpleName() + "." + name();
    }

    /** This refusal, to be thrown; {@code args} fill the placeholders of its message. */
    default RefusedException because(Object... args) {
        return RefusedException.of(Problem.of(this, args));
    }

    /** This refusal about one field of what was sent. */
    default RefusedException at(String field, Object... args) {
        return RefusedException.of(Problem.at(field, this, args));
    }
}
