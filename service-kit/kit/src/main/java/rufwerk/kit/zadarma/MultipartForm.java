package rufwerk.kit.zadarma;

import io.netty.handler.codec.DecoderException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.body.RawBody;
import rufwerk.kit.time.CurrentContext;

/**
 * Takes a multipart form apart while it arrives. Its first file goes to the {@link FileReceiver} of the service piece by
 * piece. Vert.x bounds the number and size of the text parts.
 */
final class MultipartForm {
    private final Optional<FileReceiver> receiver;
    private final RoutingContext exchange;
    private @Nullable CompletableFuture<Void> file;

    private MultipartForm(Optional<FileReceiver> receiver, RoutingContext exchange) {
        this.receiver = receiver;
        this.exchange = exchange;
    }

    static Uni<Received> receive(RawBody rawBody, RoutingContext exchange, Optional<FileReceiver> receiver) {
        HttpServerRequest request = exchange.request();
        MultipartForm form = new MultipartForm(receiver, exchange);
        return Uni.createFrom()
                .deferred(() -> {
                    request.setExpectMultipart(true);
                    request.uploadHandler(form::take);
                    return rawBody.receive(exchange, rawBody.longest(), chunk -> {});
                })
                .onFailure(MultipartForm::isClientsFault)
                .transform(failure -> ZadarmaProblem.WRONG_PARAMETERS.asException())
                .chain(form::fileTaken)
                .map(done -> new Received(EncodedParameters.ofParts(request.formAttributes())));
    }

    /** Netty's decoder fails so without a boundary, and so when the boundary is empty. */
    private static boolean isClientsFault(Throwable failure) {
        return failure instanceof DecoderException || failure instanceof IndexOutOfBoundsException;
    }

    private void take(HttpServerFileUpload upload) {
        // No method has two. The second one is not kept.
        if (file == null && receiver.isPresent()) {
            file = receiver.get().receive(exchange, upload).subscribeAsCompletionStage();
        }
    }

    /** The body has arrived by now, but the last pieces of the file may still be on their way to where it is kept. */
    private Uni<Void> fileTaken() {
        return file == null
                ? Uni.createFrom().voidItem()
                : CurrentContext.keptBy(Uni.createFrom().completionStage(file));
    }
}
