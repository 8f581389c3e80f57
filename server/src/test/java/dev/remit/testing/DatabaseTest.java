package dev.remit.testing;

import dev.remit.Remit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application without a port, on a real PostgreSQL.
 *
 * <p>All tests that carry only this annotation share one Spring context and one database, so each test opens
 * workspaces of its own and never expects an empty table. Inject {@link TestDatabase} for SQL behind the application's
 * back. Properties, mocks or imported configuration on a test cost a context of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = Remit.class)
@Import({Workspaces.class, TestConnectors.class, dev.remit.scan.ScanFixture.class})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@ExtendWith(OwnSecurityHolder.class)
public @interface DatabaseTest {}
