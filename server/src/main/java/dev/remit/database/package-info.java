/**
 * Where the rows live. Owns the choice between an embedded PostgreSQL kept in the data directory and an external one,
 * the two database roles (one owns the tables and migrates them, one owns nothing and serves the application), and
 * the refusal to start on roles that would make row-level security decorative.
 *
 * <p>The embedded server runs the ordinary PostgreSQL programs as a child process with durable settings; see
 * {@code docs/decisions/0003-embedded-postgresql.md}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.remit.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
