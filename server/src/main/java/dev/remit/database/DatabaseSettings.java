package dev.remit.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** What the operator set about the database: a data directory, or an external database with both roles. */
record DatabaseSettings(Path dataDirectory, Optional<ExternalDatabase> external) {

    private static final String JDBC = "jdbc:postgresql:";

    static DatabaseSettings from(Environment environment) {
        String directory = text(environment, "remit.data-dir")
                .or(() -> text(environment, "REMIT_DATA"))
                .orElse("./data");
        return new DatabaseSettings(
                Path.of(directory), text(environment, "remit.db.url").map(url -> external(environment, url)));
    }

    private static ExternalDatabase external(Environment environment, String url) {
        List<String> wrong = new ArrayList<>();
        if (!url.startsWith(JDBC)) {
            wrong.add("REMIT_DB_URL must start with " + JDBC);
        }
        Credentials owner = credentials(environment, "owner", wrong);
        Credentials app = credentials(environment, "app", wrong);
        if (!wrong.isEmpty()) {
            throw new DatabaseStartException(
                    "REMIT_DB_URL asks for an external database, but: " + String.join("; ", wrong) + ".",
                    "Set all of REMIT_DB_URL, REMIT_DB_OWNER, REMIT_DB_OWNER_PASSWORD, REMIT_DB_APP and"
                            + " REMIT_DB_APP_PASSWORD, or none of them for the embedded database.");
        }
        return new ExternalDatabase(url, owner, app);
    }

    private static Credentials credentials(Environment environment, String role, List<String> wrong) {
        String user = required(environment, "remit.db." + role, wrong);
        String password = required(environment, "remit.db." + role + "-password", wrong);
        return new Credentials(user, password);
    }

    private static String required(Environment environment, String property, List<String> wrong) {
        return text(environment, property).orElseGet(() -> {
            wrong.add(property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + " is not set");
            return "";
        });
    }

    private static Optional<String> text(Environment environment, String property) {
        return Optional.ofNullable(environment.getProperty(property)).filter(value -> !value.isBlank());
    }
}
