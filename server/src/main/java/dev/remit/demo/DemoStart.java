package dev.remit.demo;

import dev.remit.demo.script.Script;
import dev.remit.demo.site.SiteHost;
import dev.remit.identity.idp.Accounts;
import dev.remit.ownership.vague.VagueRounds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Prepares the demo: makes what is missing, then lets its people in. */
@Component
@ConditionalOnProperty("remit.demo")
class DemoStart {

    private final Seeding seeding;
    private final ObjectProvider<Accounts> accounts;
    private final SiteHost sites;
    private final ConnectionSteps connections;
    private final VagueRounds vague;
    private final Welcome welcome;

    DemoStart(
            Seeding seeding,
            SiteHost sites,
            ConnectionSteps connections,
            ObjectProvider<Accounts> accounts,
            VagueRounds vague,
            Welcome welcome) {
        this.seeding = seeding;
        this.sites = sites;
        this.connections = connections;
        this.accounts = accounts;
        this.vague = vague;
        this.welcome = welcome;
    }

    void prepare() {
        Instant lastDay = seeding.lastDay();
        sites.start(lastDay);
        if (!seeding.isDone()) {
            welcome.demoIsBeingPrepared();
            seeding.run(lastDay);
        }
        seeding.made().forEach(connections::follow);
        // what a round saw while the year was made is over
        seeding.made().forEach(stage -> vague.look(stage.tenant()));
        letIn();
        welcome.demoIsReady(Script.all().getFirst().people().getFirst());
    }

    /** One account a person, whatever number of workspaces they belong to. Nobody who left has one. */
    void letIn() {
        Map<String, String> notes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Script script : Script.all()) {
            for (Script.Member member : script.people()) {
                if (member.left().isEmpty()) {
                    names.put(member.email(), member.name());
                    notes.merge(
                            member.email(),
                            member.title() + " · " + script.name(),
                            (first, second) -> first + " and " + script.name());
                }
            }
        }
        accounts.ifAvailable(
                all -> names.forEach((email, name) -> all.createDemo(email, name, notes.getOrDefault(email, ""))));
    }
}
