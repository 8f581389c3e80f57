package dev.remit.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to the mail server, if the installation has one.
 *
 * @param host blank: nothing is mailed
 * @param user blank: the server asks for none
 * @param passwordFile a file that holds the password, instead of the variable
 * @param from whose mails they are
 * @param url where people find the console, for the links
 */
@ConfigurationProperties("remit.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue("STARTTLS") Tls tls,
        @DefaultValue("") String from,
        @DefaultValue("") String url) {

    /** How the way is protected. */
    enum Tls {
        /** Begins in the clear and goes on only if the server can TLS. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** For a server on the same machine or in the same closed network. */
        NONE
    }

    MailSettings {
        url = url.strip().replaceAll("/+$", "");
        if (!host.isBlank()) {
            check(from, url, user, password.isBlank() ? passwordFile : password);
        }
    }

    private static void check(String from, String url, String user, String secret) {
        List<String> problems = new ArrayList<>();
        if (!from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            problems.add("REMIT_MAIL_FROM must be the address the mails come from");
        }
        if (!url.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            problems.add("REMIT_URL must be where people find the console, for example https://remit.example.com");
        }
        if (!user.isBlank() && secret.isBlank()) {
            problems.add("REMIT_MAIL_USER is set, so REMIT_MAIL_PASSWORD or REMIT_MAIL_PASSWORD_FILE must be set too");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("REMIT_MAIL_HOST is set. " + String.join(". ", problems));
        }
    }

    boolean setUp() {
        return !host.isBlank();
    }

    /** Read when it is needed: it may have been changed. */
    String secret() {
        if (!password.isBlank() || passwordFile.isBlank()) {
            return password;
        }
        try {
            return Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("REMIT_MAIL_PASSWORD_FILE cannot be read: " + passwordFile, e);
        }
    }

    /** Of a page of the console. */
    String link(String path) {
        return URI.create(url + "/" + path).toString();
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return setUp() ? from + " by " + host + ":" + port : "no mail server";
    }
}
