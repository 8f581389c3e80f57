package dev.remit.connector.directus;

import static dev.remit.plugin.Question.APPROVALS;
import static dev.remit.plugin.Question.CREDENTIALS;
import static dev.remit.plugin.Question.FIELD_ACCESS;
import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;
import static dev.remit.plugin.Question.LAST_USE;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.ScanContext;
import dev.remit.plugin.Use;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Everybody who can sign in, their tokens, and what they may do. */
final class People {

    private static final String BY_TOKEN =
            "{\"_and\":[{\"user\":{\"token\":{\"_nnull\":true}}},{\"origin\":{\"_null\":true}}]}";
    private static final String MADE =
            "{\"_and\":[{\"collection\":{\"_eq\":\"directus_users\"}},{\"action\":{\"_eq\":\"create\"}}]}";

    private final DirectusProject project;
    private final ScanContext context;
    private final Answers answers;
    private final Policies policies;
    private final Set<String> holders = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<String>> agents = new HashMap<>();
    private long people;

    People(DirectusProject project, ScanContext context, Answers answers, Policies policies) {
        this.project = project;
        this.context = context;
        this.answers = answers;
        this.policies = policies;
    }

    /** Who has a token. */
    void holders() {
        project.holdersOfTokens(page -> page.forEach(user -> holders.add(user.requiredText("/id"))));
    }

    /** By which programs tokens were used; the newest use of each user is the last use of their token. */
    void agents() {
        Map<String, Use> newest = new HashMap<>();
        for (Json use : project.newest("user,ip,user_agent", BY_TOKEN)) {
            Optional<String> user = use.at("/user").text().filter(holders::contains);
            if (user.isPresent()) {
                use.at("/user_agent").text().ifPresent(agent -> agents.computeIfAbsent(
                                user.get(), first -> new TreeSet<>())
                        .add(agent));
                newest.merge(user.get(), use(Readings.token(user.get()), use, "/max/timestamp"), People::later);
            }
        }
        newest.values().forEach(use -> answers.observe(LAST_USE, use));
    }

    void run() {
        project.users(page -> page.forEach(this::person));
        Collection<Grant> open = policies.ofEverybody(Readings.EVERYBODY);
        open.stream().findFirst().ifPresent(grant -> answers.observe(IDENTITIES, Readings.everybody(grant.evidence())));
        open.forEach(this::grant);
    }

    private void person(Json user) {
        context.stopIfCancelled();
        String id = user.requiredText("/id");
        Optional<String> role = user.at("/role").text();
        known.add(id);
        answers.observe(IDENTITIES, Readings.person(user, role.flatMap(policies::roleName)));
        policies.ofUser(Readings.user(id), Grant.Mode.APPLICATION, id, role).forEach(this::grant);
        if (holders.contains(id)) {
            answers.observe(CREDENTIALS, Readings.token(user, agents.getOrDefault(id, Set.of())));
            policies.ofUser(Readings.token(id), Grant.Mode.DELEGATED, id, role).forEach(this::grant);
        }
        if (user.at("/last_access").isPresent()) {
            answers.observe(LAST_USE, use(Readings.user(id), user, "/last_access"));
        }
        answers.progress(IDENTITIES, ++people, OptionalLong.empty());
    }

    /** A grant that is limited to fields answers two questions. */
    void grant(Grant grant) {
        answers.observe(GRANTS, grant);
        if (!grant.fields().isEmpty()) {
            answers.observe(FIELD_ACCESS, grant);
        }
    }

    /** Who made an account, as far back as activity is kept. */
    void makers() {
        project.activity(
                MADE,
                page -> page.forEach(entry -> entry.at("/item")
                        .text()
                        .filter(known::contains)
                        .ifPresent(id -> {
                            answers.observe(APPROVALS, made(Readings.user(id), entry));
                            if (holders.contains(id)) {
                                answers.observe(APPROVALS, made(Readings.token(id), entry));
                            }
                        })));
    }

    private static dev.remit.plugin.Approval made(String principal, Json entry) {
        return Readings.approval(principal, "account created", entry.at("/user").text(), entry, "/timestamp");
    }

    static Use use(String principal, Json read, String when) {
        return Use.last(
                principal,
                Readings.instant(read.requiredText(when), read),
                read.at("/ip").text(),
                read.evidence());
    }

    private static Use later(Use one, Use other) {
        return one.at().orElseThrow().isBefore(other.at().orElseThrow()) ? other : one;
    }
}
