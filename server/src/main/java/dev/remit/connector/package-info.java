/**
 * Connectors and connections: which plug-ins are installed, how a workspace configured them, and the only place that
 * opens their secrets. Secrets are under envelope encryption (AES-256-GCM, a data key per connection, wrapped by the
 * installation's master key), are given to a connector for one run, and are returned by no query.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "identity", "evidence", "ownership"})
package dev.remit.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
