package dev.remit.connector.wordpress;

import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorConfig.Problem;
import dev.remit.plugin.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The account a site is read with; the host knows the address. */
record WordPressConfig(String user, Secret password) {

    static final String URL = "url";
    static final String USER = "user";
    static final String PASSWORD = "password";

    private static final Pattern INNER_PAGE = Pattern.compile(".*/(wp-json|wp-admin|wp-login\\.php|index\\.php)(/.*)?");
    private static final Pattern APPLICATION_PASSWORD = Pattern.compile("[A-Za-z0-9]{24}");

    static WordPressConfig of(ConnectorConfig config) {
        return new WordPressConfig(
                config.text(USER).orElseThrow(), config.secret(PASSWORD).orElseThrow());
    }

    static List<Problem> problems(ConnectorConfig config) {
        List<Problem> problems = new ArrayList<>();
        config.text(URL)
                .filter(address -> INNER_PAGE.matcher(address).matches())
                .map(address -> new Problem(
                        URL,
                        "This is a page inside WordPress.",
                        "Enter the address of the start page, without /wp-json or /wp-admin."))
                .ifPresent(problems::add);
        config.text(USER)
                .filter(user -> user.contains(":"))
                .map(user -> new Problem(
                        USER, "A user name has no colon.", "Enter the name only; the password has its own field."))
                .ifPresent(problems::add);
        config.secret(PASSWORD)
                .filter(password -> !APPLICATION_PASSWORD
                        .matcher(password.reveal().replaceAll("\\s", ""))
                        .matches())
                .map(
                        password -> new Problem(
                                PASSWORD,
                                "This is not an application password: those have 24 letters and digits.",
                                "Create one in WordPress under Users, Profile, Application Passwords; the sign-in password does not work here."))
                .ifPresent(problems::add);
        return problems;
    }
}
