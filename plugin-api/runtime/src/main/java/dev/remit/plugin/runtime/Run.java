package dev.remit.plugin.runtime;

import dev.remit.plugin.Connector;
import dev.remit.plugin.ConnectorDescriptor;
import dev.remit.plugin.ConnectorException;
import dev.remit.plugin.Evidence;
import dev.remit.plugin.Http;
import dev.remit.plugin.Question;
import dev.remit.plugin.Response;
import dev.remit.plugin.ScanContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One test or scan: what belongs to it, and the evidence it gave out. Used by the run's thread only. */
final class Run implements ScanContext {

    private final ConnectorRuntime runtime;
    private final ConnectionSetup setup;
    private final ConnectorDescriptor descriptor;
    private final ScanRequest request;
    private final Scrubber scrubber;
    private final Set<String> issued = new HashSet<>();
    private final HostHttp http;
    private Optional<Connector> connector = Optional.empty();
    private long requests;

    Run(ConnectorRuntime runtime, ConnectionSetup setup, ScanRequest request) {
        this.runtime = runtime;
        this.setup = setup;
        this.request = request;
        descriptor = setup.factory().descriptor();
        scrubber = new Scrubber(setup.config());
        http = new HostHttp(this);
    }

    @Override
    public Http http() {
        return http;
    }

    @Override
    public Set<Question> questions() {
        return request.questions();
    }

    @Override
    public Instant now() {
        return clock().instant();
    }

    @Override
    public void stopIfCancelled() {
        cancellation().stopIfCancelled();
    }

    @Override
    public Optional<String> checkpoint(Question question) {
        return Optional.ofNullable(request.checkpoints().get(question));
    }

    @Override
    public Optional<String> watermark(Question question) {
        return Optional.ofNullable(request.watermarks().get(question));
    }

    Evidence evidence(String shown, byte[] body) {
        requests++;
        String sha256 = HexFormat.of().formatHex(sha256().digest(body));
        issued.add(sha256 + shown);
        return new Evidence(shown, now(), sha256, "", descriptor.apiVersion(), descriptor.version());
    }

    boolean issued(Evidence evidence) {
        return issued.contains(evidence.sha256() + evidence.request());
    }

    long requests() {
        return requests;
    }

    /** Makes the connector that this run is for. */
    Connector create() {
        Connector made = setup.factory().create(setup.config());
        connector = Optional.of(made);
        return made;
    }

    /** What the connector reads in an answer; one it cannot read says what its status says. */
    Optional<ConnectorException> failureIn(Response response) {
        try {
            return connector.flatMap(each -> each.failureIn(response));
        } catch (ConnectorException unreadable) {
            return Optional.empty();
        }
    }

    ConnectionSetup setup() {
        return setup;
    }

    ConnectorDescriptor descriptor() {
        return descriptor;
    }

    Scrubber scrubber() {
        return scrubber;
    }

    Cancellation cancellation() {
        return request.cancellation();
    }

    Transport transport() {
        return runtime.transport();
    }

    Clock clock() {
        return runtime.clock();
    }

    Sleeper sleeper() {
        return runtime.sleeper();
    }

    Limits limits() {
        return runtime.limits();
    }

    Map<Question, String> notExposed() {
        return descriptor.notExposed();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
