package dev.remit.connector.wordpress;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.NATIVE_AI;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.ConfigField;
import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorFactory;
import java.time.Duration;

/** WordPress: what is plugged in, who may act through it, and with which rights. */
public final class WordPressConnectorFactory implements ConnectorFactory {

    private static final String RECIPE = """
            Create a role with the rights read, activate_plugins, list_users and edit_users; a role editor plug-in does this.
            Create a user with this role only, for nobody but Remit.
            Sign in as this user, open Profile, Application Passwords, and create one with the name Remit.
            WordPress has no rights for reading alone: the last three of these would also allow changes. Remit sends GET requests only.
            """;

    private static final ConnectorDescriptor DESCRIPTOR = ConnectorDescriptor.of(
                    "wordpress", "WordPress", ConnectorDescriptor.SystemKind.CMS)
            .vendor("Remit")
            .version("0.1.0")
            .apiVersion("wp/v2")
            .field(ConfigField.url(
                            WordPressConfig.URL,
                            "Site address",
                            "The address of the site's start page, for example https://www.example.test")
                    .notMatching(
                            ".*/(wp-json|wp-admin|wp-login\\.php|index\\.php)(/.*)?",
                            "This is a page inside WordPress.",
                            "Enter the address of the start page, without /wp-json or /wp-admin."))
            .field(ConfigField.text(WordPressConfig.USER, "User name", "The account made for Remit; see the recipe")
                    .notMatching(
                            ".*:.*",
                            "A user name has no colon.",
                            "Enter the name only; the password has its own field."))
            .field(
                    ConfigField.secret(
                                    WordPressConfig.PASSWORD,
                                    "Application password",
                                    "In WordPress: Users, Profile, Application Passwords")
                            .matching(
                                    "([A-Za-z0-9]\\s*){24}",
                                    "This is not an application password: those have 24 letters and digits.",
                                    "Create one in WordPress under Users, Profile, Application Passwords; the sign-in password does not work here."))
            .endpoint(WordPressSite.SESSION)
            .endpoint(WordPressSite.INDEX)
            .endpoint(WordPressSite.PLUGINS)
            .endpoint(WordPressSite.USERS)
            .endpoint(WordPressSite.PASSWORDS)
            .endpoint(WordPressSite.ABILITIES)
            .answers(INTEGRATIONS, CREDENTIALS, IDENTITIES, GRANTS, LAST_USE, NATIVE_AI)
            .notExposed(
                    FIELD_ACCESS,
                    "WordPress grants rights on kinds of object, not on fields.",
                    "Ask the site's administrator which plug-ins add fields that hold personal data, such as those of forms, orders and"
                            + " memberships, and who may read them.")
            .notExposed(
                    APPROVALS,
                    "WordPress does not record who installed or switched on a plug-in.",
                    "Ask the site's administrator who agreed to each plug-in and application password that an AI uses, and when.")
            .notExposed(
                    OUTBOUND,
                    "Keys for model providers and webhooks are in the settings of each plug-in.",
                    "Ask the site's administrator: in the settings of each plug-in, which model providers and webhooks it sends to, and"
                            + " with whose key.")
            .notExposed(
                    AUTOMATIONS,
                    "Scheduled tasks of plug-ins are not part of WordPress's REST interface.",
                    "Ask the site's administrator which plug-ins act by themselves, and when; on the server, wp cron event list names"
                            + " their tasks.")
            .notExposed(
                    MONITORING,
                    "WordPress itself keeps no record of what accounts and plug-ins do.",
                    "Ask the site's administrator whether a plug-in or the host keeps a log, who looks at it, and for how long it is"
                            + " kept.")
            .rateLimit(300, Duration.ofMinutes(1))
            .recipe(RECIPE)
            .tested(ConnectorDescriptor.Tested.Sort.REAL_SYSTEM, "WordPress 6.1.9")
            .build();

    /** Called by the host's service loader. */
    public WordPressConnectorFactory() {}

    @Override
    public ConnectorDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public Connector create(ConnectorConfig config) {
        return new WordPressConnector(WordPressConfig.of(config));
    }
}
