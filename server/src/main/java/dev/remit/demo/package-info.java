/**
 * The demo: two invented workspaces with a year behind them, for whoever starts Remit to see what it does. Their history
 * is made by the features' own services, act by act in the order of time, as the people it tells of, with the console's
 * clock set back. A journal beside the rows says which acts are done, so a start that was killed half-way is completed by
 * the next one.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "tenancy",
            "identity",
            "identity :: idp",
            "evidence",
            "ownership",
            "ownership :: vague",
            "catalog",
            "catalog :: approved",
            "catalog :: vendor",
            "catalog :: verdict",
            "approval",
            "approval :: discussion",
            "approval :: plan",
            "field",
            "notification",
            "inventory",
            "inventory :: gate",
            "inventory :: pattern",
            "inventory :: questions",
            "connector",
            "scan",
            "scan :: access",
            "scan :: asset",
            "findings",
            "policy",
            "policy :: fact",
            "policy :: decision",
            "rollout",
            "killswitch",
            "incident",
            "incident :: lesson",
            "exception",
            "control",
            "control :: library",
            "control :: disclosure",
            "control :: file",
            "control :: own",
            "prompt",
            "prompt :: exchange",
            "prompt :: use"
        })
package dev.remit.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
