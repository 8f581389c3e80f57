package dev.remit.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The application works as one role, migrations as another; which server answers is the operator's choice. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    Database database(Environment environment) {
        DatabaseSettings settings = DatabaseSettings.from(environment);
        if (settings.external().isPresent()) {
            return settings.external().get().reachable();
        }
        return EmbeddedPostgres.start(settings.dataDirectory().resolve("postgres"));
    }

    /** Everything that connects asks for this one, so nothing runs before the roles are known to be safe. */
    @Bean
    VerifiedDatabase verifiedDatabase(Database database) {
        return VerifiedDatabase.verify(database);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(VerifiedDatabase verified) {
        Database database = verified.database();
        return new Connecting(database.url(), database.app());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(VerifiedDatabase verified) {
        Database database = verified.database();
        return new Migrating(database.url(), database.owner());
    }

    /** Migrations grant to <code>${app_role}</code>: an external database names its roles itself. */
    @Bean
    FlywayConfigurationCustomizer appRolePlaceholder(VerifiedDatabase verified) {
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("app_role", verified.database().app().user());
            flyway.placeholders(placeholders);
        };
    }

    private record Connecting(String url, Credentials role) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return role.user();
        }

        @Override
        public String getPassword() {
            return role.password();
        }
    }

    private record Migrating(String url, Credentials role) implements FlywayConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return role.user();
        }

        @Override
        public String getPassword() {
            return role.password();
        }
    }
}
