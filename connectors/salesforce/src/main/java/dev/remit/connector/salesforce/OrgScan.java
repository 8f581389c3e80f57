package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.AUTOMATIONS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.INTEGRATIONS;
import static dev.remit.plugin.Question.LAST_USE;
import static dev.remit.plugin.Question.MONITORING;
import static dev.remit.plugin.Question.NATIVE_AI;
import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Json;
import dev.remit.plugin.Question;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.ScanSink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass over an org: who we are, agents, apps and their tokens, as whom these act and what those may, then all the rest. */
final class OrgScan {

    private static final String AS_PEOPLE = "as the people who authorised it, as far as its scopes allow";

    private static final Question[] OF_TOKENS = {
        INTEGRATIONS, CREDENTIALS, IDENTITIES, GRANTS, FIELD_ACCESS, LAST_USE, APPROVALS
    };
    private static final Question[] OF_APPS = {INTEGRATIONS, IDENTITIES, GRANTS, FIELD_ACCESS, LAST_USE, APPROVALS};
    private static final Question[] OF_AGENTS = {NATIVE_AI, IDENTITIES, GRANTS, FIELD_ACCESS, LAST_USE, APPROVALS};

    private final SalesforceOrg org;
    private final Answers answers;
    private final Users users;
    private final Agents agents;
    private final Apps apps;
    private final Tokens tokens;
    private final Connected connected;
    private final Permissions permissions;
    private final Trail trail;
    private OwnRights rights = OwnRights.unknown();

    OrgScan(SalesforceOrg org, ScanContext context, ScanSink sink, Answers answers) {
        this.org = org;
        this.answers = answers;
        users = new Users(org, answers);
        agents = new Agents(org, answers, users);
        apps = new Apps(org);
        connected = new Connected(answers, users, apps);
        tokens = new Tokens(org, connected::token);
        permissions = new Permissions(org, answers);
        trail = new Trail(org, context, sink, answers);
    }

    void run() {
        Json signedIn = org.signIn();
        answers.attempt(() -> rights = OwnRights.of(org, SalesforceOrg.ourselves(signedIn)), OF_TOKENS);
        if (answers.attempt(agents::list, OF_AGENTS)) {
            answers.attempt(agents::actions, GRANTS);
        }
        connected.listed(answers.attempt(apps::list, OF_APPS));
        answers.attempt(() -> tokens.read(rights), OF_TOKENS);
        connected.report();
        answers.attempt(() -> trail.changes(names()), APPROVALS);
        answers.attempt(() -> users.read(rights), IDENTITIES);
        answers.attempt(() -> permissions.read(users.acting()), GRANTS, FIELD_ACCESS);
        grants();
        answers.attempt(() -> trail.signIns(users.acting(), rights), LAST_USE);
        answers.attempt(new Flows(org, answers)::list, AUTOMATIONS, GRANTS);
        answers.attempt(new Outbound(org, answers)::read, OUTBOUND);
        answers.attempt(trail::records, MONITORING);
        limits();
        answers.end();
    }

    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>(connected.names());
        names.putAll(agents.names());
        return names;
    }

    private void grants() {
        users.acting().forEach(user -> permissions.report(Users.key(user), List.of(user), Basis.EFFECTIVE, Set.of()));
        connected.usersOf().forEach((app, people) -> {
            if (people.size() > 1) {
                permissions.report(app, people, Basis.INFERRED, Set.of(AS_PEOPLE));
            }
        });
    }

    private void limits() {
        answers.limit(
                "External client apps that nobody has given a token, and the redirect addresses of all apps, are shown by the Metadata"
                        + " API only.",
                INTEGRATIONS);
        answers.limit(
                "The scopes of an app are shown by the Metadata API only: it may do at most what is shown here. Sharing rules, which"
                        + " open or close single records, are not read.",
                GRANTS);
        answers.limit("Fields that need no permission, such as names, are not listed.", FIELD_ACCESS);
        answers.limit("Sign-ins are kept for six months; what agents do in conversations is not read.", LAST_USE);
        answers.limit(
                "Changes in Setup are kept for 180 days and name an app by its label only; who appears there and nowhere else has no"
                        + " name here.",
                APPROVALS);
        answers.limit("Which other Einstein functions are switched on is shown by the Metadata API only.", NATIVE_AI);
        answers.limit("Code (Apex) is not read.", AUTOMATIONS, OUTBOUND);
    }
}
