package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.IDENTITIES;

import dev.remit.connector.salesforce.OwnRights.Right;
import dev.remit.plugin.Answers;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The people and accounts that apps and agents act as, and those who let them in; nobody else is read. */
final class Users {

    private static final Set<String> MACHINES = Set.of("AutomatedProcess", "CloudIntegrationUser");

    private final SalesforceOrg org;
    private final Answers answers;
    private final Map<String, String> acting = new TreeMap<>();
    private final Set<String> machines = new HashSet<>();
    private final Set<String> others = new TreeSet<>();

    Users(SalesforceOrg org, Answers answers) {
        this.org = org;
        this.answers = answers;
    }

    static String key(String id) {
        return "user:" + id;
    }

    /** An app acts as this one; the same id comes back, kept once for all. */
    String actsFor(String id) {
        return acting.computeIfAbsent(id, same -> same);
    }

    /** An agent acts as this one, and no human does. */
    void actsForAgent(String id) {
        actsFor(id);
        machines.add(id);
    }

    /** Somebody who made or let in one of them. */
    void mention(String id) {
        others.add(id);
    }

    /** As whom something acts. */
    Set<String> acting() {
        return acting.keySet();
    }

    void read(OwnRights rights) {
        Set<String> wanted = new TreeSet<>(acting.keySet());
        wanted.addAll(others);
        Set<String> seen = new HashSet<>();
        org.queryFor(
                wanted,
                "SELECT Id,Name,IsActive,UserType,Profile.Name,Profile.UserLicense.Name FROM User WHERE Id IN %s",
                user -> {
                    seen.add(user.requiredText("/Id"));
                    answers.observe(IDENTITIES, principal(user));
                });
        if (!rights.has(Right.USERS)) {
            throw Right.USERS.missing("Salesforce may show the integration user nobody else.");
        }
        wanted.removeAll(seen);
        if (!wanted.isEmpty()) {
            throw new ConnectorException(
                    Failure.REJECTED,
                    "Salesforce did not show " + wanted.size()
                            + " of the users that apps and agents act as, or that made them.");
        }
    }

    private Principal principal(Json user) {
        String id = user.requiredText("/Id");
        String license = user.at("/Profile/UserLicense/Name").text().orElse("");
        boolean machine = machines.contains(id)
                || user.at("/UserType").text().filter(MACHINES::contains).isPresent()
                || license.contains("Integration");
        Principal.Kind kind = machine ? Principal.Kind.SERVICE_ACCOUNT : Principal.Kind.PERSON;
        return Principal.of(key(id), kind, user.requiredText("/Name"), user.evidence())
                .withState(SalesforceOrg.flag(user, "/IsActive") ? Principal.State.ACTIVE : Principal.State.INACTIVE)
                .withAttribute("profile", user.at("/Profile/Name").text().orElse(""))
                .withAttribute("licence", license);
    }
}
