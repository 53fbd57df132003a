package rufwerk.documents.uploads.web;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import java.util.Arrays;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.check.Limits;

/**
 * Carries a file from the event loop to worker threads, a piece at a time. While one is being written, the sender is
 * stopped: so a file under way takes the memory of two pieces, however many arrive at once, and none comes while the array
 * is in other hands.
 */
final class UploadPump {
    private static final int PIECE = 64 * 1024;

    private final HttpServerFileUpload upload;
    private final IncomingDocument document;
    private final Vertx vertx;
    private byte[] piece = new byte[2 * PIECE];
    private int filled;
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
        if (filled + bytes.length() > piece.length) {
            piece = Arrays.copyOf(piece, filled + bytes.length());
        }
        bytes.getBytes(piece, filled);
        filled += bytes.length();
        if (filled >= PIECE) {
            upload.pause();
            write(emitter, upload::resume);
        }
    }

    private void write(UniEmitter<? super Void> emitter, Runnable then) {
        int count = filled;
        filled = 0;
        vertx.executeBlocking(
                        () -> {
                            document.write(piece, count);
                            return document;
                        },
                        false)
                .onSuccess(written -> then.run())
                .onFailure(emitter::fail);
    }
}
