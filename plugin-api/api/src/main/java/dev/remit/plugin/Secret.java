package dev.remit.plugin;

/**
 * A password, token or key. It prints as dots; the host adds it to a request at the last moment and removes it from every
 * message, recording and piece of evidence.
 *
 * <p>A connector usually passes it on without opening it. It keeps it no longer than the {@link Connector} lives. A token which
 * the system hands out during a scan is wrapped at once, so that it is protected as well:
 *
 * {@snippet :
 * Request signedIn = Request.to("users").withBasic("reader", config.secret("password").orElseThrow());
 * Secret token = Secret.of(response.json().requiredText("/access_token"));
 * }
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself, for computing a signature or a token request; never for a message, an attribute or a log. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "••••";
    }
}
