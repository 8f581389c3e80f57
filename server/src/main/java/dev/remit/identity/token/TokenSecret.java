package dev.remit.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A token as the program sends it: 256 random bits behind a word by which scanners for leaked secrets know it. */
public final class TokenSecret {

    private static final String PREFIX = "rmt_";
    private static final int BYTES = 32;
    private static final int HINT = PREFIX.length() + 6;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    private final String text;

    private TokenSecret(String text) {
        this.text = text;
    }

    static TokenSecret make(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if it cannot be one. */
    static Optional<TokenSecret> of(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new TokenSecret(sent)) : Optional.empty();
    }

    /** To be shown to its maker, once. */
    public String reveal() {
        return text;
    }

    String hint() {
        return text.substring(0, HINT);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return hint() + "…";
    }
}
