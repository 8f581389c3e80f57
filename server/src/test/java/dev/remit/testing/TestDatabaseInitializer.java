package dev.remit.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a Spring context at a test database of its own, and offers that database as a bean. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.fresh();
        TestPropertyValues.of(
                        "remit.db.url=" + database.url(),
                        "remit.db.owner=" + database.owner().user(),
                        "remit.db.owner-password=" + database.owner().password(),
                        "remit.db.app=" + database.app().user(),
                        "remit.db.app-password=" + database.app().password(),
                        "remit.plugins=" + BuildPlace.of("connectors"),
                        "remit.development=true",
                        "remit.data-dir=" + BuildPlace.of("data"),
                        "remit.evidence.seal-every=1h",
                        "remit.ownership.look-after=1h")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("testDatabase", database);
    }
}
