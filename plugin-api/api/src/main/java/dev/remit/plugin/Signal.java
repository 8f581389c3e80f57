package dev.remit.plugin;

/**
 * The sorts of native value by which the console recognises a product, and by which two connectors can see that they mean the
 * same one. Values are passed on as the system gives them; comparing is the console's work.
 *
 * {@snippet :
 * principal.withSignal(Signal.CLIENT_ID, "acme-writer").withSignals(Signal.REDIRECT_URI, addresses);
 * }
 */
public enum Signal {
    /** The directory or store name of a plug-in, for example {@code acme-writer}. */
    PLUGIN_SLUG,
    /** A namespace a plug-in adds to the system's REST interface, for example {@code acme/v1}. */
    REST_NAMESPACE,
    /** An id an app gives itself, the same in every installation. */
    APP_ID,
    /** An OAuth client id. */
    CLIENT_ID,
    /** An OAuth redirect address. */
    REDIRECT_URI,
    /** A host it calls or is called from, or the home page of its maker. */
    DOMAIN,
    /** A type of workflow step. */
    NODE_TYPE,
    /** A software package. */
    PACKAGE,
    /** What it calls itself when it calls the system. */
    USER_AGENT,
    /** A name or text a person can edit; the weakest signal of all. */
    DISPLAY_NAME
}
