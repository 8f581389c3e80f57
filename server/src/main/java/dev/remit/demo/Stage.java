package dev.remit.demo;

import dev.remit.demo.script.Script;
import dev.remit.identity.Acting;
import dev.remit.identity.Permission;
import dev.remit.identity.PersonId;
import dev.remit.inventory.UseCaseId;
import dev.remit.tenancy.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One of the demo's workspaces while its year is made.
 *
 * @param made what acts have made so far, by their keys
 */
record Stage(Script script, TenantId tenant, Map<String, String> made, Acting acting) {

    PersonId person(String key) {
        return new PersonId(id("person:" + key));
    }

    UseCaseId useCase(String key) {
        return new UseCaseId(id(key + "/start"));
    }

    /** The id of what an act made. */
    UUID id(String act) {
        return UUID.fromString(made(act));
    }

    String made(String act) {
        String id = made.get(act);
        if (id == null) {
            throw new IllegalStateException("nothing was made by " + act);
        }
        return id;
    }

    boolean done(String act) {
        return made.containsKey(act);
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return acting.asMember(tenant, person, work);
    }

    /** As the preparation itself, for looking only. */
    <T> T look(Supplier<T> work) {
        return acting.asJob(
                tenant,
                Journal.PREPARATION,
                Set.of(
                        Permission.USE_CASE_READ,
                        Permission.APPROVAL_READ,
                        Permission.CATALOG_READ,
                        Permission.CONNECTION_READ,
                        Permission.FINDING_READ,
                        Permission.POLICY_READ,
                        Permission.REPORT_READ,
                        Permission.PEOPLE_READ),
                work);
    }
}
