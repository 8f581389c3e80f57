package dev.remit.plugin.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The network, by the JDK's HTTP client: no redirects, no cookies, no cached credentials. One for the whole application. */
public final class JdkTransport implements Transport, AutoCloseable {

    private final HttpClient client;

    /** Opens a client. */
    public JdkTransport(Duration connectTimeout) {
        client = HttpClient.newBuilder()
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Answer exchange(Call call) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(
                request(call), head -> new LimitedBody(call.limits().maxBytes()));
        Cancellation.Registration cancelling = call.cancellation().onCancel(() -> pending.cancel(true));
        try {
            HttpResponse<byte[]> response =
                    pending.get(call.limits().answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), headers(response), response.body());
        } catch (TimeoutException late) {
            pending.cancel(true);
            throw new HttpTimeoutException(
                    "no whole answer within " + call.limits().answerTimeout());
        } catch (InterruptedException interrupted) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (CancellationException cancelled) {
            throw new IOException("cancelled", cancelled);
        } catch (ExecutionException failed) {
            throw asIo(failed);
        } finally {
            cancelling.close();
        }
    }

    private static HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .timeout(call.limits().answerTimeout())
                .method(
                        call.method(),
                        call.body()
                                .map(HttpRequest.BodyPublishers::ofString)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        call.headers().forEach(request::header);
        return request.build();
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    private static IOException asIo(ExecutionException failed) {
        return failed.getCause() instanceof IOException io ? io : new IOException("the HTTP client failed", failed);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** Collects a body and gives up the moment it exceeds its limit. */
    private static final class LimitedBody implements HttpResponse.BodySubscriber<byte[]> {

        private final int maxBytes;
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        LimitedBody(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription upstream) {
            subscription = upstream;
            upstream.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                if (collected.size() + (long) bytes.length > maxBytes) {
                    giveUp();
                    return;
                }
                collected.writeBytes(bytes);
            }
        }

        private void giveUp() {
            if (subscription != null) {
                subscription.cancel();
            }
            body.completeExceptionally(new Transport.TooLarge(maxBytes));
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(collected.toByteArray());
        }
    }
}
