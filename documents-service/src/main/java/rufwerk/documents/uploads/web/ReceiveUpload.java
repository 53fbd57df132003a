package rufwerk.documents.uploads.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.kit.zadarma.FileReceiver;

/** Lets the file of a form come in, sealed from its first byte and as fast as the disk takes it. */
@ApplicationScoped
class ReceiveUpload implements FileReceiver {
    private static final String KEY = ReceiveUpload.class.getName();

    private final DocumentFiles files;
    private final Vertx vertx;

    ReceiveUpload(DocumentFiles files, Vertx vertx) {
        this.files = files;
        this.vertx = vertx;
    }

    /** @param name as the client calls it; never a path of ours */
    record Received(String name, IncomingDocument document) {}

    /** The file of this request, if it has one. */
    static Optional<Received> of(RoutingContext exchange) {
        return Optional.ofNullable(exchange.get(KEY));
    }

    @Override
    public Uni<Void> receive(RoutingContext exchange, HttpServerFileUpload upload) {
        // Nothing may arrive before somebody listens.
        upload.pause();
        return files.begin(UUID.randomUUID())
                .invoke(document -> {
                    exchange.put(KEY, new Received(upload.filename(), document));
                    exchange.addEndHandler(ended -> discard(document));
                })
                .chain(document -> new UploadPump(upload, document, vertx.getDelegate()).run());
    }

    /** Whatever was not kept by now will not be. */
    private void discard(IncomingDocument document) {
        vertx.executeBlockingAndForget(() -> {
            document.discard();
            return document;
        });
    }
}
