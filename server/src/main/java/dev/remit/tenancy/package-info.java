/**
 * Workspaces and the wall between them. Every transaction carries the tenant it runs for ({@code app.tenant_id}), and
 * PostgreSQL's row-level security shows and accepts only that tenant's rows; without one, there are no rows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.remit.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
