package dev.remit.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.ConnectorException.Failure;
import dev.remit.plugin.Http;
import dev.remit.plugin.Request;
import dev.remit.plugin.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final FakeNetwork network = new FakeNetwork();
    private final FakeTime time = new FakeTime();
    private final Http http = new Run(
                    new ConnectorRuntime(network, time, time, Limits.standard()),
                    new ConnectionSetup(
                            new ProbeFactory((context, sink) -> {}),
                            ProbeFactory.config("https://acme.example.test"),
                            false),
                    ScanRequest.of(Set.of(), new Cancellation()))
            .http();
    private final List<Response> pages = new ArrayList<>();
    private int number;

    @Test
    void eachPageIsTakenAsItComes() {
        network.answering("[1]").answering("[2]");
        read(upTo(2));
        assertThat(pages).hasSize(2);
    }

    @Test
    void aRequestThatLeadsBackToAPageIsNotFollowed() {
        network.answering("[1]");
        assertLedBack(page -> Optional.of(page(0)));
        assertThat(network.calls()).hasSize(1);
    }

    @Test
    void aPageThatComesAgainUnderAnotherNumberIsNotTakenForTheNext() {
        network.answering("{\"data\":[1],\"total\":2}").answering("{\"data\":[1],\"total\":2}");
        assertLedBack(upTo(2));
        assertThat(pages).hasSize(1);
    }

    @Test
    void twoEmptyPagesMayBeTheSame() {
        network.answering("{\"data\":[]}")
                .answering("{\"data\":[]}")
                .answering("[]")
                .answering("[]");
        read(upTo(4));
        assertThat(pages).hasSize(4);
    }

    private void assertLedBack(Function<Response, Optional<Request>> next) {
        assertThatExceptionOfType(ConnectorException.class)
                .isThrownBy(() -> read(next))
                .withMessageContaining("led back to a page of 'apps'")
                .satisfies(failure -> assertThat(failure.failure()).isEqualTo(Failure.MALFORMED));
    }

    private void read(Function<Response, Optional<Request>> next) {
        http.pages(page(0), next, pages::add);
    }

    private Function<Response, Optional<Request>> upTo(int last) {
        return page -> ++number < last ? Optional.of(page(number)) : Optional.empty();
    }

    private static Request page(int number) {
        return Request.to("apps").withQuery("page", String.valueOf(number));
    }
}
