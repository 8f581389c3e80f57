package dev.remit.connector.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.ConnectorConfig;
import dev.remit.plugin.ConnectorFactory;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Principal;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Secret;
import dev.remit.plugin.Signal;
import dev.remit.plugin.testkit.ConnectorKit;
import dev.remit.plugin.testkit.Seen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** What the connector makes of Keycloak's answers. */
class KeycloakConclusionsTest {

    private static final ConnectorKit KIT = new ConnectorKit(
            new KeycloakConnectorFactory(), KeycloakContractTest.CONFIG, Path.of("src/test/resources/recordings"));

    private final Seen seen = KIT.seen();

    @Test
    void theFactoryIsFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).hasOnlyElementsOfType(KeycloakConnectorFactory.class);
    }

    @Test
    void aClientIsKnownByItsOwnIdAndByWhereItSendsPeopleBackTo() {
        Principal desk = seen.named("Reading desk");
        assertThat(desk.key()).startsWith("client:00000000-");
        assertThat(desk.signals().get(Signal.CLIENT_ID)).containsExactly("reading-desk");
        assertThat(desk.signals().get(Signal.REDIRECT_URI)).contains("https://desk.example.test/callback");
        assertThat(desk.attributes()).containsEntry("asks for consent", "yes").containsEntry("flows", "standard");
    }

    @Test
    void clientsOfKeycloakItselfWereConnectedByNobody() {
        assertThat(seen.facts().values().toString())
                .doesNotContain("CLIENT_ID=[account]", "CLIENT_ID=[realm-management]");
    }

    @Test
    void anAccountMayWhatItsRolesItsGroupsAndTheRolesInsideThemAllow() {
        Principal agent = seen.named("Campaign agent");
        Grant people = seen.grant(agent.key(), Capability.SEE, "people of the realm", Basis.EFFECTIVE);
        assertThat(people.rights()).containsExactly("realm-management/view-users");
        assertThat(people.reach()).isEqualTo(Grant.Reach.WORKSPACE);
        assertThat(people.mode()).isEqualTo(Grant.Mode.APPLICATION);
        assertThat(seen.named("Account of Campaign agent").attributes().get("roles"))
                .contains("crm-api/contacts:read", "crm-api/contacts:write", "crm-api/segments", "marketing-editor");
    }

    @Test
    void theRoleOfAnotherApplicationIsTakenAtItsWordAndHoldsThere() {
        Principal agent = seen.named("Campaign agent");
        Grant written = seen.grant(agent.key(), Capability.CHANGE, "contacts in crm-api", Basis.INFERRED);
        assertThat(written.kind()).isEqualTo(ResourceKind.CONTACT);
        assertThat(written.elsewhere()).contains("crm.example.test");
        assertThat(written.rights()).containsExactly("crm-api/contacts:write");
        assertThat(seen.grants(agent.key())).extracting(Grant::resource).noneMatch(each -> each.contains("segments"));
        assertThat(seen.coverage(Question.GRANTS).detail()).contains("word of its name");
    }

    @Test
    void whoeverMayViewClientsSeesTheirSecretsAndThisIsSaid() {
        Grant secrets = seen.grant(seen.named("remit").key(), Capability.SEE, "secrets of clients", Basis.EFFECTIVE);
        assertThat(secrets.sensitivity()).isEqualTo(Grant.Sensitivity.SECRET);
    }

    @Test
    void whatScopesReleaseAndWhatPeopleAgreedToAreTwoGrants() {
        String desk = seen.named("Reading desk").key();
        Grant declared = seen.grant(desk, Capability.SEE, Scopes.OF_PEOPLE, Basis.DECLARED);
        Grant effective = seen.grant(desk, Capability.SEE, Scopes.WHO_CONSENTED, Basis.EFFECTIVE);
        assertThat(declared.fields()).contains("email", "firstName", "phoneNumber");
        assertThat(declared.rights()).contains("email", "phone (on request)");
        assertThat(effective.fields()).contains("email", "firstName").doesNotContain("phoneNumber");
        assertThat(effective.mode()).isEqualTo(Grant.Mode.DELEGATED);
    }

    @Test
    void aMapperOfItsOwnReleasesAFieldToo() {
        Grant people =
                seen.grant(seen.named("Content planner").key(), Capability.SEE, Scopes.OF_PEOPLE, Basis.DECLARED);
        assertThat(people.fields()).containsExactlyInAnyOrder("phoneNumber", "phoneNumberVerified", "segment");
    }

    @Test
    void fullScopeMeansWhateverThePersonMay() {
        assertThat(seen.grants(seen.named("Content planner").key()))
                .filteredOn(grant -> grant.resource().equals(Scopes.OF_THEIR_ROLES))
                .extracting(Grant::capability)
                .containsExactlyInAnyOrder(Capability.SEE, Capability.CHANGE);
        assertThat(seen.grants(seen.named("Reading desk").key()))
                .noneMatch(grant -> grant.resource().equals(Scopes.OF_THEIR_ROLES));
    }

    @Test
    void anOfflineTokenIsACredentialInThePersonsName() {
        Principal token = seen.named("Offline token of Content planner for jonas");
        assertThat(token.actsAs()).contains(seen.named("Jonas Feld").key());
        assertThat(token.kind()).isEqualTo(Principal.Kind.TOKEN);
    }

    @Test
    void whoAllowedAClientIsTheAdministratorThePersonOrNobody() {
        String mara = seen.named("Mara Lindt").key();
        assertThat(seen.approvals(seen.named("Content assistant").key()))
                .anySatisfy(approval -> {
                    assertThat(approval.mechanism()).isEqualTo("created by an administrator");
                    assertThat(approval.approver()).contains(mara);
                })
                .anySatisfy(approval -> assertThat(approval.mechanism()).isEqualTo("roles given by an administrator"));
        assertThat(seen.approvals(seen.named("Reading desk").key()))
                .singleElement()
                .satisfies(approval -> {
                    assertThat(approval.mechanism()).isEqualTo("user consent");
                    assertThat(approval.approver())
                            .contains(seen.named("Jonas Feld").key());
                });
        assertThat(seen.approvals(seen.named("Copy assistant").key()))
                .singleElement()
                .satisfies(approval -> {
                    assertThat(approval.mechanism()).isEqualTo("self-registration");
                    assertThat(approval.approver()).isEmpty();
                });
    }

    @Test
    void lastUseIsWhatWasRecordedAndNothingElseIsClaimed() {
        assertThat(seen.use(seen.named("Campaign agent").key()).from()).contains("192.0.2.17");
        assertThat(seen.facts())
                .doesNotContainKey("use:" + seen.named("Reading desk").key());
        assertThat(seen.coverage(Question.LAST_USE))
                .isEqualTo(
                        Coverage.answered(
                                "What happened before the 30 days for which Keycloak keeps login events is not known."
                                        + " Renewed tokens are not among the recorded events (REFRESH_TOKEN), so a client that only renews looks unused."));
        assertThat(seen.watermarks()).containsKeys(Question.LAST_USE, Question.APPROVALS);
    }

    @Test
    void whatIsRecordedAndForHowLongIsSaid() {
        assertThat(seen.monitoring("login events").kept()).contains(Duration.ofDays(30));
        assertThat(seen.monitoring("admin events").kept()).contains(Duration.ofDays(90));
    }

    @Test
    void whereSignInsComeFromAndMailGoesToIsOutbound() {
        assertThat(List.of("Partner login", "Staff directory", "Mail server mail.example.test"))
                .allSatisfy(name -> assertThat(seen.named(name).signals()).containsKey(Signal.DOMAIN));
    }

    @Test
    void aPageInsideKeycloakASpaceAndANegativeNumberAreExplainedTogether() {
        ConnectorConfig config = new ConnectorConfig(
                Map.of(
                        "url", "https://login.example.test/realms/harbour",
                        "realm", "our realm",
                        "client", "remit",
                        "people", "-3"),
                Map.of("secret", Secret.of("x")));
        assertThat(ConnectorKit.problems(new KeycloakConnectorFactory(), config))
                .extracting(ConnectorConfig.Problem::field)
                .containsExactly("url", "realm", "people");
    }
}
