package rufwerk.documents.files.s3;

import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Signed requests to one server, each of which may be sent again: an attempt that fails for a reason that may pass is
 * followed by another after 0.2 s, and that one by a last one after 1 s.
 */
final class S3Exchange {
    private static final int[] PAUSES_MILLIS = {200, 1000};
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 64;
    private static final int PIECE = 64 * 1024;
    private static final int SUCCESS = 2;

    private final S3Address address;
    private final S3Signature signature;
    private final Duration timeout;
    private final Vertx vertx;
    private final Clock clock;
    private final HttpClient http;

    S3Exchange(
            S3Address address,
            S3Credentials credentials,
            Optional<Path> caFile,
            Duration timeout,
            Vertx vertx,
            Clock clock) {
        this.address = address;
        this.signature = new S3Signature(credentials);
        this.timeout = timeout;
        this.vertx = vertx;
        this.clock = clock;
        var options = new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setSsl(address.tls());
        caFile.ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        this.http = vertx.createHttpClient(options);
    }

    /** Whatever an attempt begins with its answer, the next one begins anew. Fails with {@link S3Refusal} too. */
    <T> Uni<T> send(S3Request request, Function<HttpClientResponse, Uni<T>> answer) {
        return attempt(request, answer, 0);
    }

    private <T> Uni<T> attempt(S3Request request, Function<HttpClientResponse, Uni<T>> answer, int failed) {
        return Uni.createFrom()
                .deferred(() -> once(request, answer))
                .onFailure(failure -> failed < PAUSES_MILLIS.length && mayPass(failure))
                .recoverWithUni(
                        failure -> pause(PAUSES_MILLIS[failed]).chain(over -> attempt(request, answer, failed + 1)));
    }

    /** What fails in the hands of whoever takes the answer is none of these. */
    static boolean isOfTransport(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof VertxException
                || failure instanceof TimeoutException;
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof S3Refusal refusal ? refusal.mayPass() : isOfTransport(failure);
    }

    /** By the timer of Vert.x, so that what follows is on the same context as what was before. */
    private Uni<Long> pause(long millis) {
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, emitter::complete));
    }

    private <T> Uni<T> once(S3Request request, Function<HttpClientResponse, Uni<T>> answer) {
        return http.request(optionsOf(request)).chain(sent -> {
            long deadline = vertx.setTimer(timeout.toMillis(), late -> sent.reset());
            return answered(sent, request.upload(), answer).onTermination().invoke((item, failure, cancelled) -> {
                vertx.cancelTimer(deadline);
                if (failure != null || cancelled) {
                    // Nobody reads what still comes.
                    sent.reset();
                }
            });
        });
    }

    private RequestOptions optionsOf(S3Request request) {
        SortedMap<String, String> headers = new TreeMap<>(request.headers());
        S3Request.Upload upload = request.upload();
        headers.put("host", address.authority());
        headers.put(S3Signature.CONTENT, upload == null ? S3Signature.NOTHING : upload.sha256());
        if (upload != null) {
            headers.put("content-length", Long.toString(upload.length()));
        } else if (request.method().equals(HttpMethod.PUT)) {
            headers.put("content-length", "0");
        }
        String path = address.pathOf(request.name());
        var options = new RequestOptions()
                .setMethod(request.method())
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.tls())
                .setURI(S3Signature.encode(path, true)
                        + (request.query().isEmpty() ? "" : "?" + S3Signature.query(request.query())))
                .setConnectTimeout(CONNECTED_WITHIN.toMillis());
        signature
                .sign(request.method().name(), path, request.query(), headers, clock.instant())
                .forEach(options::putHeader);
        return options;
    }

    /** The file is closed last: an answer that nobody listens to from its first moment is lost. */
    private <T> Uni<T> answered(
            HttpClientRequest sent, S3Request.@Nullable Upload upload, Function<HttpClientResponse, Uni<T>> answer) {
        if (upload == null) {
            return sent.send().chain(response -> checked(response, answer));
        }
        return vertx.fileSystem()
                .open(upload.file().toString(), new OpenOptions().setRead(true).setWrite(false))
                .chain(file -> sent.send(file.setReadPos(upload.from()).setReadBufferSize(PIECE))
                        .chain(response -> checked(response, answer))
                        .eventually(file::close));
    }

    private static <T> Uni<T> checked(HttpClientResponse response, Function<HttpClientResponse, Uni<T>> answer) {
        return response.statusCode() / 100 == SUCCESS ? answer.apply(response) : refused(response);
    }

    private static <T> Uni<T> refused(HttpClientResponse response) {
        return response.body()
                .chain(body -> Uni.createFrom()
                        .failure(new S3Refusal(response.statusCode(), S3Answers.errorCode(body.getDelegate()))));
    }
}
