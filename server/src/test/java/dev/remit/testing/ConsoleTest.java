package dev.remit.testing;

import dev.remit.Remit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a port of its own, on a real PostgreSQL, without demo data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = Remit.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "remit.demo=false")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(Workspaces.class)
public @interface ConsoleTest {}
