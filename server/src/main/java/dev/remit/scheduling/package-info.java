/**
 * Schedules that survive restarts and are shared by all nodes: Quartz, clustered, in PostgreSQL. A feature extends
 * {@link dev.remit.scheduling.TenantJob} and puts its schedules through {@link dev.remit.scheduling.Schedules}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "identity"})
package dev.remit.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
