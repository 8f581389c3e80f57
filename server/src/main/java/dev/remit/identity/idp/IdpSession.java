package dev.remit.identity.idp;

/** The names under which the provider keeps its own sign-in in the session it shares with the console. */
public final class IdpSession {

    public static final String CONTEXT = "dev.remit.idp.context";
    static final String SAVED_REQUEST = "dev.remit.idp.savedRequest";
    static final String EMAIL = "dev.remit.idp.email";

    private IdpSession() {}
}
