package dev.remit.connector.salesforce;

import static dev.remit.plugin.Question.OUTBOUND;

import dev.remit.plugin.Answers;
import dev.remit.plugin.Json;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Signal;
import java.util.Optional;
import java.util.Set;

/** Addresses of other systems that are stored in the org: with a credential for them, or as allowed for code. */
final class Outbound {

    private final SalesforceOrg org;
    private final Answers answers;
    private long withoutAddress;

    Outbound(SalesforceOrg org, Answers answers) {
        this.org = org;
        this.answers = answers;
    }

    void read() {
        answers.attempt(
                () -> org.query(
                        "SELECT Id,DeveloperName,MasterLabel,Endpoint,PrincipalType FROM NamedCredential",
                        this::credential),
                OUTBOUND);
        answers.attempt(
                () -> org.tooling("SELECT Id,SiteName,EndpointUrl,IsActive FROM RemoteProxy", this::site), OUTBOUND);
        if (withoutAddress > 0) {
            answers.limit(withoutAddress + " stored credentials keep their address where no query finds it.", OUTBOUND);
        }
    }

    private void credential(Json read) {
        Optional<String> host = SalesforceOrg.host(read.at("/Endpoint"));
        if (host.isEmpty()) {
            withoutAddress++;
        }
        String label = read.requiredText("/MasterLabel");
        answers.observe(
                OUTBOUND,
                Principal.of(
                                "named-credential:" + read.requiredText("/Id"),
                                Principal.Kind.TOKEN,
                                label,
                                read.evidence())
                        .withState(Principal.State.ACTIVE)
                        .withSignal(Signal.DISPLAY_NAME, label)
                        .withSignals(Signal.DOMAIN, host.map(Set::of).orElse(Set.of()))
                        .withAttribute(
                                "signs in as", read.at("/PrincipalType").text().orElse("")));
    }

    private void site(Json read) {
        String name = read.requiredText("/SiteName");
        answers.observe(
                OUTBOUND,
                Principal.of("remote-site:" + read.requiredText("/Id"), Principal.Kind.APP, name, read.evidence())
                        .withState(
                                SalesforceOrg.flag(read, "/IsActive")
                                        ? Principal.State.ACTIVE
                                        : Principal.State.INACTIVE)
                        .withSignal(Signal.DISPLAY_NAME, name)
                        .withSignals(
                                Signal.DOMAIN,
                                SalesforceOrg.host(read.at("/EndpointUrl"))
                                        .map(Set::of)
                                        .orElse(Set.of())));
    }
}
