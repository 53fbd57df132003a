package rufwerk.kit.zadarma;

import io.netty.handler.codec.DecoderException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.body.RawBody;

/**
 * Takes a multipart form apart while it arrives. Its first file goes straight into one buffer that is as large as the
 * request announced itself, so it is in memory once; documents are never written anywhere unsealed. Vert.x bounds the
 * number and size of the text parts.
 */
final class MultipartForm {
    private @Nullable UploadedFile file;

    private MultipartForm() {}

    static Uni<Received> receive(RawBody rawBody, RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        MultipartForm form = new MultipartForm();
        int announced = (int) Math.min(RawBody.announcedLength(request), rawBody.longest());
        return Uni.createFrom()
                .deferred(() -> {
                    request.setExpectMultipart(true);
                    request.uploadHandler(upload -> form.take(upload, announced));
                    return rawBody.receive(exchange, rawBody.longest(), chunk -> {});
                })
                .map(done -> new Received(EncodedParameters.ofParts(request.formAttributes()), form.file))
                .onFailure(MultipartForm::isClientsFault)
                .transform(failure -> ZadarmaProblem.WRONG_PARAMETERS.asException());
    }

    /** Netty's decoder fails so without a boundary, and so when the boundary is empty. */
    private static boolean isClientsFault(Throwable failure) {
        return failure instanceof DecoderException || failure instanceof IndexOutOfBoundsException;
    }

    private void take(HttpServerFileUpload upload, int announced) {
        if (file != null) {
            // No method has two. The second one is not kept.
            return;
        }
        Buffer content = Buffer.buffer(announced);
        upload.handler(content::appendBuffer);
        file = new UploadedFile(
                upload.name(),
                upload.filename(),
                Objects.requireNonNullElse(upload.contentType(), "application/octet-stream"),
                content);
    }
}
