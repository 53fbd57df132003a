package rufwerk.documents.uploads.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.check.Limits;

/**
 * Carries a file from the event loop to worker threads, a piece at a time. While one is being written, the sender is
 * stopped: so a file under way takes the memory of two pieces, however many arrive at once.
 */
final class UploadPump {
    private static final int PIECE = 64 * 1024;

    private final HttpServerFileUpload upload;
    private final IncomingDocument document;
    private final Vertx vertx;
    private Buffer piece = Buffer.buffer(PIECE);
    private long taken;

    UploadPump(HttpServerFileUpload upload, IncomingDocument document, Vertx vertx) {
        this.upload = upload;
        this.document = document;
        this.vertx = vertx;
    }

    Uni<Void> run() {
        return Uni.createFrom().emitter(emitter -> {
            upload.exceptionHandler(emitter::fail);
            upload.endHandler(end -> write(emitter, () -> emitter.complete(null)));
            upload.handler(bytes -> take(bytes, emitter));
            upload.resume();
        });
    }

    private void take(Buffer bytes, UniEmitter<? super Void> emitter) {
        taken += bytes.length();
        // Of a file that is too large, the first byte too many is written, and tells.
        if (taken - bytes.length() > Limits.MAX_BYTES) {
            return;
        }
        piece.appendBuffer(bytes);
        if (piece.length() >= PIECE) {
            upload.pause();
            write(emitter, upload::resume);
        }
    }

    private void write(UniEmitter<? super Void> emitter, Runnable then) {
        byte[] bytes = piece.getBytes();
        piece = Buffer.buffer(PIECE);
        vertx.executeBlocking(
                        () -> {
                            document.write(bytes);
                            return document;
                        },
                        false)
                .onSuccess(written -> then.run())
                .onFailure(emitter::fail);
    }
}
