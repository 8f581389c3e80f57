package dev.remit.connector.salesforce;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one org is signed in to; the host knows the address.
 *
 * @param key the consumer key of the app made for Remit
 * @param secret its consumer secret; for a signed token, its private key
 * @param user whom Remit acts as with a signed token; empty: as the app's run-as user, with the consumer secret
 * @param sandbox whether the address is that of a sandbox
 * @param flows of how many active flows at most the steps are read
 */
record SalesforceConfig(String key, Secret secret, Optional<String> user, boolean sandbox, long flows) {

    static final String URL = "url";
    static final String SIGN_IN = "signIn";
    static final String KEY = "key";
    static final String SECRET = "secret";
    static final String USER = "user";
    static final String FLOWS = "flows";
    static final String BY_SECRET = "client credentials";
    static final String BY_SIGNATURE = "JWT bearer";
    static final String MOST_FLOWS = "200";

    private static final long SECONDS_VALID = 180;

    static SalesforceConfig of(ConnectorConfig config) {
        boolean signed = signed(config);
        return new SalesforceConfig(
                config.text(KEY).orElseThrow(),
                config.secret(SECRET).orElseThrow(),
                config.text(USER).filter(any -> signed),
                config.url(URL).orElseThrow().getHost().contains(".sandbox."),
                Long.parseLong(config.text(FLOWS).orElse(MOST_FLOWS)));
    }

    /** What no single field shows. */
    static List<Problem> problems(ConnectorConfig config) {
        List<Problem> problems = new ArrayList<>();
        if (signed(config)) {
            if (config.text(USER).isEmpty()) {
                problems.add(new Problem(
                        USER,
                        "A signed token names the user to act as.",
                        "Enter the user name of the integration user."));
            }
            config.secret(SECRET)
                    .filter(secret -> !isPrivateKey(secret))
                    .map(wrong -> new Problem(
                            SECRET,
                            "This is not a private key.",
                            "Paste the RSA key in PKCS #8 form, with the lines BEGIN and END PRIVATE KEY."))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static boolean signed(ConnectorConfig config) {
        return config.text(SIGN_IN).filter(BY_SIGNATURE::equals).isPresent();
    }

    /** What is sent to get a token: the consumer secret, or a statement signed with the app's private key (RFC 7523). */
    Map<String, Object> signIn(Instant now) {
        return user.<Map<String, Object>>map(name -> Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer",
                        "assertion",
                        Secret.of(assertion(name, now))))
                .orElseGet(() -> Map.of("grant_type", "client_credentials", "client_id", key, "client_secret", secret));
    }

    private static boolean isPrivateKey(Secret secret) {
        try {
            return privateKey(secret).getAlgorithm().equals("RSA");
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private String assertion(String name, Instant now) {
        String audience = sandbox ? "https://test.salesforce.com" : "https://login.salesforce.com";
        String claims = "{\"iss\":%s,\"sub\":%s,\"aud\":%s,\"exp\":%d}"
                .formatted(quoted(key), quoted(name), quoted(audience), now.getEpochSecond() + SECONDS_VALID);
        String signed = base64("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey(secret));
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new ConnectorException(
                    Failure.AUTHENTICATION,
                    "The private key of this connection cannot sign. Paste it again, in PKCS #8 form.");
        }
    }

    /** Tolerates the loss of line breaks, which a form's field may cause. */
    private static PrivateKey privateKey(Secret pem) throws GeneralSecurityException {
        String body = pem.reveal().replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s+", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
