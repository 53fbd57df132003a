package rufwerk.kit.zadarma;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;

/** Takes the files of multipart forms, in a service that wants them; in all others nobody reads them. */
public interface FileReceiver {

    /**
     * Takes the file of a form while it arrives; called on the event loop, for the first file alone. Ends when all of it
     * was taken. Who sends it is not proven by then, as the signature covers what stands behind the file, too: what was
     * taken must go when the exchange ends without anybody having asked for it.
     */
    Uni<Void> receive(RoutingContext exchange, HttpServerFileUpload upload);
}
