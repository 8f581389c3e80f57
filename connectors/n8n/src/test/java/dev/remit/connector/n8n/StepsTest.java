package dev.remit.connector.n8n;

import static dev.remit.connector.n8n.ScriptedN8n.node;
import static dev.remit.plugin.Capability.CHANGE;
import static dev.remit.plugin.Capability.INFER;
import static dev.remit.plugin.Capability.SEE;
import static dev.remit.plugin.Capability.STORE;
import static dev.remit.plugin.Capability.TRIGGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remit.plugin.Basis;
import dev.remit.plugin.Capability;
import dev.remit.plugin.Coverage;
import dev.remit.plugin.Grant;
import dev.remit.plugin.Question;
import dev.remit.plugin.ResourceKind;
import dev.remit.plugin.Signal;
import dev.remit.plugin.runtime.ScanReport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What single steps come to: the tables, addresses, words nobody wrote down, and what follows from putting them together. */
class StepsTest {

    private static final String BASE = "n8n-nodes-base.";
    private static final String KEY = "\"hubspotAppToken\": {\"id\": \"k\", \"name\": \"HubSpot\"}";

    @Test
    void aStepThatNamesNothingMeansWhatItsNodeMeansByDefault() {
        assertThat(facts(node(BASE + "hubspot", "", KEY)))
                .contains("CHANGE CONTACT contact @api.hubapi.com", "SEE CONTACT contact @api.hubapi.com");
        assertThat(facts(node(BASE + "hubspot", "", KEY).replace("\"typeVersion\": 2", "\"typeVersion\": 1")))
                .containsExactly("CHANGE OPPORTUNITY deal @api.hubapi.com");
        assertThat(facts(node(BASE + "emailSend", "", "\"smtp\": {\"id\": \"k\", \"name\": \"Mail\"}")))
                .containsExactly("TRIGGER MESSAGE email @emailSend");
        assertThat(facts(node("@n8n/n8n-nodes-langchain.openAi", "\"resource\": \"image\"", "")))
                .containsExactly("INFER MODEL model @api.openai.com");
    }

    @Test
    void operationsNobodyWroteDownKeepTheirOwnWords() {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(
                node(BASE + "hubspot", "\"resource\": \"contact\", \"operation\": \"juggle\"", KEY));
        ScanReport report = n8n.scan();
        assertThat(n8n.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.capability()).isEqualTo(TRIGGER);
            assertThat(grant.rights()).contains("hubspot contact juggle");
        });
        assertThat(report.coverage().get(Question.GRANTS).detail()).contains("n8n's own words (1)");
    }

    @Test
    void anOperationThatIsComputedIsSaidToBeUnknown() {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(node(BASE + "hubspot", "\"operation\": \"={{ $json.what }}\"", KEY));
        assertThat(n8n.scan().coverage().get(Question.GRANTS).detail())
                .contains("choose what they do when the workflow runs (1)");
        assertThat(n8n.grants()).extracting(Grant::capability).containsExactly(TRIGGER);
    }

    @Test
    void aRequestIsKnownByItsAddressAndMethod() {
        assertThat(facts(request("POST", "https://api.anthropic.com/v1/messages")))
                .containsExactly("INFER MODEL model @api.anthropic.com");
        assertThat(facts(request("GET", "=https://api.hubapi.com/crm/v3/objects/contacts/{{ $json.id }}")))
                .contains("SEE CONTACT contact @api.hubapi.com");
        assertThat(facts(request("POST", "https://100-abc-200.mktorest.com/rest/v1/leads.json")))
                .containsExactly("CHANGE LEAD lead @100-abc-200.mktorest.com");
        assertThat(facts(request("POST", "https://hooks.slack.com/services/T0/B0/word")))
                .containsExactly("TRIGGER MESSAGE message @hooks.slack.com");
        assertThat(facts(request("POST", "https://eu-west1-aiplatform.googleapis.com/v1/x:predict")))
                .containsExactly("INFER MODEL model @eu-west1-aiplatform.googleapis.com");
        assertThat(facts(request("DELETE", "https://partner.example.test/things?key=word")))
                .containsExactly("CHANGE OTHER HTTP DELETE @partner.example.test");
    }

    @Test
    void nothingOfAnAddressButItsHostIsReported() {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(request("POST", "https://hooks.slack.com/services/T0/B0/word?key=word"));
        n8n.scan();
        assertThat(n8n.seen().toString()).doesNotContain("word").contains("hooks.slack.com");
    }

    @Test
    void anAddressThatIsComputedIsAGap() {
        for (String address :
                List.of("={{ $json.url }}", "=https://{{ $json.host }}/x", "={{ 'https://a.example.test' }}", "")) {
            ScriptedN8n n8n = ScriptedN8n.ofSteps(request("GET", address));
            Map<Question, Coverage> coverage = n8n.scan().coverage();
            assertThat(n8n.grants()).isEmpty();
            assertThat(n8n.workflow().signals()).doesNotContainKey(Signal.DOMAIN);
            assertThat(coverage.get(Question.GRANTS).detail()).contains("computed when the workflow runs (1)");
            assertThat(coverage.get(Question.OUTBOUND).detail()).contains("computed when the workflow runs (1)");
        }
    }

    @Test
    void whatAWorkflowSeesOfPeopleItsModelsCanConcludeFromWithTheReasonSaid() {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(
                node(BASE + "hubspot", "\"operation\": \"getAll\"", KEY),
                node("@n8n/n8n-nodes-langchain.lmChatOpenAi", "", ""),
                request("POST", "https://api.anthropic.com/v1/messages"));
        n8n.scan();
        Grant inference = grant(n8n, INFER, ResourceKind.CONTACT);
        assertThat(inference.basis()).isEqualTo(Basis.INFERRED);
        assertThat(inference.elsewhere()).contains("api.hubapi.com");
        assertThat(inference.rights())
                .containsExactlyInAnyOrder(
                        "sees contact in api.hubapi.com", "calls models at api.anthropic.com, api.openai.com");
        assertThat(grant(n8n, STORE, ResourceKind.CONTACT).elsewhere()).isEmpty();
    }

    @Test
    void withoutAModelOrWithoutPeopleNothingIsConcluded() {
        assertThat(facts(node(BASE + "hubspot", "\"operation\": \"getAll\"", KEY)))
                .noneMatch(fact -> fact.startsWith("INFER"));
        assertThat(facts(node(BASE + "googleSheets", "", ""), node("@n8n/n8n-nodes-langchain.lmChatOpenAi", "", "")))
                .containsExactly("INFER MODEL model @api.openai.com", "SEE FILE sheet @sheets.googleapis.com");
    }

    @Test
    void codeAndForeignStepsAreGapsNotNothing() {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(
                node(BASE + "code", "\"jsCode\": \"return items\"", ""),
                node("n8n-nodes-copywriter.copywriter", "", ""),
                node(BASE + "set", "", ""));
        assertThat(n8n.scan().coverage().get(Question.GRANTS).detail())
                .contains("code of their own, which is not read (1)", "others than n8n, which may do anything (1)");
        assertThat(n8n.grants()).isEmpty();
    }

    @Test
    void twoStepsThatMayTheSameAreOneGrantWithTheFieldsOfBoth() {
        String one = node(BASE + "hubspot", "\"email\": \"x\", \"additionalFields\": {\"firstName\": \"y\"}", KEY);
        String other = node(BASE + "hubspot", "\"additionalFields\": {\"jobTitle\": \"y\"}", KEY);
        ScriptedN8n n8n = ScriptedN8n.ofSteps(one, other);
        n8n.scan();
        assertThat(grant(n8n, CHANGE, ResourceKind.CONTACT).fields()).containsExactly("email", "firstName", "jobTitle");
        ScriptedN8n unlimited = ScriptedN8n.ofSteps(one, node(BASE + "hubspot", "", KEY));
        unlimited.scan();
        assertThat(grant(unlimited, CHANGE, ResourceKind.CONTACT).fields()).isEmpty();
    }

    @Test
    void aKeyWithoutAnIdIsAGapAndAHeaderIsForNoHostInParticular() {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(
                node(BASE + "hubspot", "", "\"hubspotAppToken\": {\"id\": null, \"name\": \"Imported\"}"),
                node(
                        BASE + "httpRequest",
                        "\"url\": \"https://partner.example.test/\"",
                        "\"httpHeaderAuth\": {\"id\": \"h\", \"name\": \"Header\"}"));
        assertThat(n8n.scan().coverage().get(Question.OUTBOUND).detail()).contains("without saying which (1)");
        assertThat(n8n.seen().get("credential:h").toString()).doesNotContain("partner.example.test");
    }

    @Test
    void everyLineOfTheTablesIsUsable() {
        StepTable table = new StepTable();
        assertThat(table.capabilities(
                        table.line(BASE + "hubspot", 2, java.util.Optional.empty())
                                .orElseThrow(),
                        "upsert"))
                .isEqualTo(Set.of(SEE, CHANGE));
        assertThat(table.lines()).hasSizeGreaterThan(200).allSatisfy(line -> assertThat(
                        table.capabilities(line, line.operation().orElse("")))
                .as("%s %s by default", line.node(), line.object())
                .isNotEmpty());
    }

    private static String request(String method, String url) {
        return node(BASE + "httpRequest", "\"method\": \"%s\", \"url\": \"%s\"".formatted(method, url), "");
    }

    /** The grants that are declared, in short. */
    private static List<String> facts(String... nodes) {
        ScriptedN8n n8n = ScriptedN8n.ofSteps(nodes);
        n8n.scan();
        return n8n.grants().stream()
                .filter(grant -> grant.basis() == Basis.DECLARED)
                .map(grant -> grant.capability() + " " + grant.kind() + " " + grant.resource()
                        + grant.elsewhere().map(host -> " @" + host).orElse(""))
                .sorted()
                .toList();
    }

    private static Grant grant(ScriptedN8n n8n, Capability capability, ResourceKind kind) {
        return n8n.grants().stream()
                .filter(grant -> grant.capability() == capability && grant.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
