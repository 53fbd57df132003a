package rufwerk.documents.files.s3;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.StorageDown;

/**
 * A bucket of a server that speaks S3. Contents are streamed both ways, as fast as the slower side goes, and whatever the
 * server cannot do or does not want is a {@link StorageDown}, after several attempts where that may help.
 *
 * <p>May be called on an event loop; results arrive on the Vert.x context of the caller.
 */
public final class S3Bucket {
    private static final String METADATA = "x-amz-meta-";

    private final String name;
    private final S3Address address;
    private final S3Exchange exchange;
    private final Vertx vertx;

    public S3Bucket(
            String name,
            S3Address address,
            S3Credentials credentials,
            Optional<Path> caFile,
            Duration timeout,
            Vertx vertx,
            Clock clock) {
        this.name = name;
        this.address = address;
        this.exchange = new S3Exchange(address, credentials, caFile, timeout, vertx, clock);
        this.vertx = vertx;
    }

    /** Takes a content piece by piece. Blocks: called on worker threads, one at a time. */
    public interface Receiver<T> {
        void take(byte[] bytes);

        /** Of all that was taken. */
        T finish();
    }

    /**
     * Keeps the bytes of a file from a position on, with metadata; what has this name is replaced, and at no time is
     * anything else there than the one or the other as a whole.
     *
     * @param sha256 of these bytes, in hex: the server refuses others
     */
    public Uni<Void> put(
            String object, Path file, long from, long length, String sha256, Map<String, String> metadata) {
        S3Request request =
                S3Request.of(HttpMethod.PUT, object).sending(new S3Request.Upload(file, from, length, sha256));
        metadata.forEach((key, value) -> request.with(METADATA + key, value));
        return send(request, response -> Uni.createFrom().voidItem());
    }

    /** Null when there is no such object. Each attempt has a receiver of its own. */
    public <T> Uni<@Nullable T> get(String object, Function<S3Object, Receiver<T>> receivers) {
        return unlessMissing(S3Request.of(HttpMethod.GET, object), response -> {
            Receiver<T> receiver = receivers.apply(S3Answers.object(object, headersOf(response)));
            return response.toMulti()
                    .onItem()
                    .transformToUniAndConcatenate(piece -> vertx.executeBlocking(
                            () -> {
                                receiver.take(piece.getBytes());
                                return receiver;
                            },
                            false))
                    .collect()
                    .last()
                    .chain(last -> vertx.executeBlocking(receiver::finish, false));
        });
    }

    /** Null when there is no such object. */
    public Uni<@Nullable S3Object> find(String object) {
        return unlessMissing(
                S3Request.of(HttpMethod.HEAD, object),
                response -> Uni.createFrom().item(S3Answers.object(object, headersOf(response))));
    }

    /**
     * False when it has been replaced since it was looked at. Servers that do not know conditions here remove what has
     * taken its place.
     */
    public Uni<Boolean> remove(S3Object object) {
        return unlessChanged(
                S3Request.of(HttpMethod.DELETE, object.name()).with("if-match", object.tag()),
                response -> Uni.createFrom().item(true));
    }

    /** Replaces all metadata and leaves the content where it is; false when either has changed in the meantime. */
    public Uni<Boolean> describe(S3Object object, Map<String, String> metadata) {
        S3Request request = S3Request.of(HttpMethod.PUT, object.name())
                .with("x-amz-copy-source", "/" + name + "/" + object.name())
                .with("x-amz-copy-source-if-match", object.tag())
                .with("x-amz-metadata-directive", "REPLACE");
        metadata.forEach((key, value) -> request.with(METADATA + key, value));
        // A copy that fails late is answered with 200 and an error.
        return unlessChanged(
                request,
                response -> response.body()
                        .map(body -> S3Answers.errorCode(body.getDelegate()))
                        .chain(code -> code.isEmpty()
                                ? Uni.createFrom().item(true)
                                : Uni.createFrom().failure(new S3Refusal(response.statusCode(), code))));
    }

    /** Up to 1000 objects whose names begin so and come after this one, in the order of their names. */
    public Uni<S3Page> list(String prefix, String after) {
        S3Request request = S3Request.of(HttpMethod.GET, "")
                .asking("list-type", "2")
                .asking("prefix", prefix)
                .asking("start-after", after);
        return send(request, response -> response.body().map(body -> S3Answers.page(body.getDelegate())));
    }

    /** All objects whose names begin so, page by page, each when it is asked for. */
    public Multi<List<S3Object>> listAll(String prefix) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new String[] {""},
                        after -> list(prefix, after[0])
                                .invoke(page -> page.objects().stream()
                                        .reduce((first, second) -> second)
                                        .ifPresent(last -> after[0] = last.name())))
                .whilst(S3Page::more)
                .map(S3Page::objects);
    }

    /** Fails when the bucket cannot be used. */
    public Uni<Void> reach() {
        return send(
                S3Request.of(HttpMethod.HEAD, ""), response -> Uni.createFrom().voidItem());
    }

    private Uni<Boolean> unlessChanged(S3Request request, Function<HttpClientResponse, Uni<Boolean>> answer) {
        return named(exchange.send(request, answer)
                .onFailure(
                        failure -> failure instanceof S3Refusal refusal && (refusal.isChanged() || refusal.isMissing()))
                .recoverWithItem(false));
    }

    private <T> Uni<@Nullable T> unlessMissing(S3Request request, Function<HttpClientResponse, Uni<T>> answer) {
        return named(exchange.send(request, answer)
                .onFailure(failure -> failure instanceof S3Refusal refusal && refusal.isMissing())
                .recoverWithNull());
    }

    private <T> Uni<T> send(S3Request request, Function<HttpClientResponse, Uni<T>> answer) {
        return named(exchange.send(request, answer));
    }

    private <T> Uni<T> named(Uni<T> work) {
        return work.onFailure(failure -> failure instanceof S3Refusal || S3Exchange.isOfTransport(failure))
                .transform(failure -> new StorageDown(
                        "bucket %s at %s: %s".formatted(name, address.authority(), failure.getMessage()), failure));
    }

    private static MultiMap headersOf(HttpClientResponse response) {
        return response.headers().getDelegate();
    }
}
