package dev.remit.connector.hubspot;

import static dev.remit.plugin.Question.GRANTS;
import static dev.remit.plugin.Question.IDENTITIES;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Users with the names of their roles and teams; the e-mail address is not kept where there is a name. */
final class People {

    private final HubSpotAccount account;
    private final Answers answers;
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    People(HubSpotAccount account, Answers answers) {
        this.account = account;
        this.answers = answers;
    }

    void run() {
        answers.attempt(() -> names(account.roles(), roles), IDENTITIES);
        answers.attempt(() -> names(account.teams(), teams), IDENTITIES);
        answers.attempt(() -> account.users(page -> page.forEach(this::person)), IDENTITIES, GRANTS);
        answers.limit("HubSpot names the roles of people and does not say what a role allows.", GRANTS);
    }

    private static void names(List<Json> named, Map<String, String> into) {
        named.forEach(each ->
                into.put(each.requiredText("/id"), each.at("/name").text().orElse(each.requiredText("/id"))));
    }

    private void person(Json user) {
        String key = Readings.user(user.requiredText("/id"));
        String name = Stream.of(user.at("/firstName"), user.at("/lastName"))
                .flatMap(part -> part.text().stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        String shown = name.isEmpty() ? user.requiredText("/email") : name;
        boolean superAdmin = user.at("/superAdmin").bool().orElse(false);
        Principal person = Principal.of(key, Principal.Kind.PERSON, shown, user.evidence())
                .withState(Principal.State.ACTIVE)
                .withSignal(Signal.DISPLAY_NAME, shown)
                .withAttribute("super admin", superAdmin ? "yes" : "no");
        person = named(person, "roles", Readings.texts(user.at("/roleIds")), roles);
        Optional<String> team = Readings.id(user.at("/primaryTeamId"));
        answers.observe(IDENTITIES, named(person, "team", team.stream().toList(), teams));
        if (superAdmin) {
            Stream.of(Capability.SEE, Capability.CHANGE, Capability.TRIGGER)
                    .map(can -> Grant.of(
                                    key, can, ResourceKind.OTHER, "the whole account", Basis.EFFECTIVE, user.evidence())
                            .withReach(Grant.Reach.TENANT)
                            .withSensitivity(Grant.Sensitivity.SENSITIVE)
                            .withMode(Grant.Mode.APPLICATION)
                            .through(Set.of("super admin")))
                    .forEach(grant -> answers.observe(GRANTS, grant));
        }
    }

    private static Principal named(Principal person, String attribute, List<String> ids, Map<String, String> names) {
        return ids.isEmpty()
                ? person
                : person.withAttribute(
                        attribute,
                        ids.stream()
                                .map(id -> names.getOrDefault(id, id))
                                .sorted()
                                .collect(Collectors.joining(", ")));
    }
}
