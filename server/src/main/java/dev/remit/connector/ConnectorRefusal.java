package dev.remit.connector;

import dev.remit.shared.Refusal;

/** Every "no" about connectors and connections. */
public enum ConnectorRefusal implements Refusal {
    NAME_MISSING(Blame.CALLER),
    NAME_TOO_LONG(Blame.CALLER),
    NAME_TAKEN(Blame.CALLER),
    FIELD_UNKNOWN(Blame.CALLER),
    /** Said by the connector or its declaration: what is wrong, what to do. */
    FIELD_INVALID(Blame.CALLER),
    /** The address changed: a secret goes to the system it was entered for and to no other. */
    SECRET_NEEDED_AGAIN(Blame.CALLER),
    SECRET_MISSING(Blame.CALLER),
    CONNECTION_GONE(Blame.CALLER),
    CONNECTION_REMOVED(Blame.CALLER),
    CONNECTION_DISABLED(Blame.CALLER),
    REASON_MISSING(Blame.CALLER),
    CONNECTOR_NOT_INSTALLED(Blame.SETUP),
    CONNECTOR_BROKEN(Blame.SYSTEM),
    /** An earlier run of the connection ignores being stopped: another would be one more. */
    CONNECTOR_STUCK(Blame.SYSTEM),
    /** The installation's master key is not the one the secrets were sealed with. */
    MASTER_KEY_CHANGED(Blame.SETUP);

    private final Blame blame;

    ConnectorRefusal(Blame blame) {
        this.blame = blame;
    }

    @Override
    public Blame blame() {
        return blame;
    }
}
