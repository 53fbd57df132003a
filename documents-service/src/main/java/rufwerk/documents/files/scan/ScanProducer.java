package rufwerk.documents.files.scan;

import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import rufwerk.documents.files.VirusScan;

/** The scanner of this installation. */
class ScanProducer {

    @Produces
    @ApplicationScoped
    VirusScan scan(ScanConfig config, Vertx vertx) {
        return config.address()
                .<VirusScan>map(address -> new ClamdScan(ClamdScan.parse(address), config.timeout(), vertx))
                .orElse(VirusScan.NONE);
    }
}
