/**
 * Who is here and what they may do: people, their memberships of workspaces, roles as sets of permissions, and the
 * person behind the request or job in hand.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "evidence"})
package dev.remit.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
