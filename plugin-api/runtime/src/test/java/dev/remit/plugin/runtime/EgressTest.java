package dev.remit.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import dev.remit.plugin.Secret;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressTest {

    private final FakeNetwork network = new FakeNetwork().answering("[]");

    @Test
    void aDeclaredRequestGoesWhereItWasDeclared() {
        send("https://acme.example.test/base/", false, Request.to("tokens").withPath("id", "a/b ../c?x=1"));
        assertThat(network.calls().getFirst().uri())
                .hasToString("https://acme.example.test/base/api/apps/a%2Fb%20..%2Fc%3Fx%3D1/tokens");
    }

    @Test
    void aFixedOriginIsReachedWhateverTheConnectionSays() {
        send("https://acme.example.test", false, Request.to("fixed"));
        assertThat(network.calls().getFirst().uri()).hasToString("https://api.example.test/v1");
    }

    @Test
    void aReadByPostCarriesItsBody() {
        send("https://acme.example.test", false, Request.to("search").withBody(Map.of("filter", "a\"b")));
        assertThat(network.calls().getFirst().body()).contains("{\"filter\":\"a\\\"b\"}");
    }

    @Test
    void anUndeclaredRequestIsRefused() {
        refused(Request.to("people"), "asked for 'people', which it does not declare");
    }

    @Test
    void anUndeclaredParameterIsRefused() {
        refused(Request.to("apps").withQuery("delete", "1"), "may not carry the parameter 'delete'");
    }

    @Test
    void aParameterThatSwitchesTheMethodIsRefusedEvenIfDeclared() {
        refused(Request.to("apps").withQuery("_method", "DELETE"), "may not carry the parameter '_method'");
    }

    @Test
    void aBodyOnAGetIsRefused() {
        refused(Request.to("apps").withBody(Map.of("a", 1)), "has no body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-HTTP-Method-Override", "Cookie", "X-Forwarded-For", "Transfer-Encoding"})
    void aHeaderThatChangesHostOrMethodIsRefused(String header) {
        refused(Request.to("apps").withHeader(header, "x"), "may not send the header");
        refused(Request.to("apps").withSecret(header, Secret.of("x")), "may not send the header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void aPathValueThatClimbsIsRefused(String value) {
        refused(Request.to("tokens").withPath("id", value), "A value in the path is empty or a dot");
    }

    @Test
    void aForgottenPathValueIsRefused() {
        refused(Request.to("tokens"), "needs exactly these values in its path: [id]");
    }

    @Test
    void plainHttpIsOnlyForOnPremises() {
        assertThatThrownBy(() -> send("http://acme.example.test", false, Request.to("apps")))
                .hasMessageContaining("must start with https://");
        send("http://acme.example.test", true, Request.to("apps"));
        assertThat(network.calls()).hasSize(1);
    }

    @Test
    void anAddressWithMoreThanHostAndPathIsRefused() {
        assertThatThrownBy(() -> send("https://user@acme.example.test", false, Request.to("apps")))
                .hasMessageContaining("user name");
        assertThatThrownBy(() -> send("https://acme.example.test?x=1", false, Request.to("apps")))
                .hasMessageContaining("question mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "0.0.0.1",
                "198.18.0.1",
                "::1",
                "fd12::1",
                "2002:0a01:0203::1",
                "::10.1.2.3"
            })
    void aPrivateAddressIsOnlyForOnPremises(String address) {
        network.at(address);
        refused(Request.to("apps"), "private address");
        send("https://acme.example.test", true, Request.to("apps"));
        assertThat(network.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "fe80::1",
                "fd00:ec2::254",
                "100.100.100.200",
                "224.0.0.1",
                "0.0.0.0",
                "::ffff:169.254.169.254"
            })
    void whereCloudsKeepCredentialsNobodyGoes(String address) {
        network.at(address);
        assertThatThrownBy(() -> send("https://acme.example.test", true, Request.to("apps")))
                .hasMessageContaining("which no connector may reach");
        assertThat(network.calls()).isEmpty();
    }

    @Test
    void aNameThatChangesItsAddressMeanwhileGivesNoAnswer() {
        network.at("203.0.113.9", "10.0.0.1");
        assertThatThrownBy(() -> send("https://acme.example.test", false, Request.to("apps")))
                .hasMessageContaining("private address");
    }

    private void refused(Request request, String why) {
        assertThatThrownBy(() -> send("https://acme.example.test", false, request))
                .isInstanceOfSatisfying(ConnectorException.class, failure -> assertThat(failure.failure())
                        .isEqualTo(Failure.EGRESS_REFUSED))
                .hasMessageContaining(why);
        assertThat(network.calls()).isEmpty();
    }

    private Response send(String url, boolean onPremises, Request request) {
        FakeTime time = new FakeTime();
        ConnectorRuntime runtime = new ConnectorRuntime(network, time, time, Limits.standard());
        ConnectionSetup setup =
                new ConnectionSetup(new ProbeFactory((context, sink) -> {}), ProbeFactory.config(url), onPremises);
        return new Run(runtime, setup, ScanRequest.of(Set.of(), new Cancellation()))
                .http()
                .send(request);
    }
}
