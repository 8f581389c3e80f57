/**
 * Incidents: something went wrong with AI. A playbook says what to do and by when, people add what happened, and it is closed with
 * what was learnt, which may become a finding, a policy or a control. The kill switch opens one by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "evidence",
            "ownership",
            "killswitch",
            "inventory",
            "findings",
            "policy",
            "control :: library",
            "scan :: access"
        })
package dev.remit.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
