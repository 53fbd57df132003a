package rufwerk.documents.files.store;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.s3.S3Address;
import rufwerk.documents.files.s3.S3Bucket;
import rufwerk.documents.files.s3.S3Config;
import rufwerk.documents.files.s3.S3Credentials;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;

/** Where this installation keeps its documents: in a bucket if it names one, otherwise in a folder. */
@ApplicationScoped
class DocumentStorage {
    private final Optional<S3Bucket> bucket;
    private final FilesConfig folder;
    private final SealedSecrets secrets;
    private final Vertx vertx;
    private final Clock clock;

    DocumentStorage(FilesConfig folder, S3Config s3, SealedSecrets secrets, Vertx vertx, Clock clock) {
        this.folder = folder;
        this.secrets = secrets;
        this.vertx = vertx;
        this.clock = clock;
        this.bucket = s3.bucket().map(name -> bucket(name, s3));
    }

    /** Without a folder it can write to, the service does not start: documents come in there, wherever they stay. */
    void prepare(@Observes StartupEvent event) throws IOException {
        Unfinished.prepare(new Layout(folder.folder().toAbsolutePath()).incoming(), clock.instant());
    }

    @Produces
    @ApplicationScoped
    DocumentFiles files() {
        return bucket.<DocumentFiles>map(s3 -> new DocumentFilesInS3(s3, folder, secrets, vertx))
                .orElseGet(() -> new DocumentFilesOnDisk(folder, secrets, vertx));
    }

    @Produces
    @ApplicationScoped
    SealedStore sealed() {
        return bucket.<SealedStore>map(s3 -> new SealedObjects(s3, secrets, clock))
                .orElseGet(() -> new SealedDocuments(folder, secrets, vertx, clock));
    }

    /** Fails when documents cannot be kept now; a folder was tried when the service started. */
    Uni<Void> reach() {
        return bucket.map(S3Bucket::reach).orElseGet(() -> Uni.createFrom().voidItem());
    }

    private S3Bucket bucket(String name, S3Config s3) {
        return new S3Bucket(
                name,
                S3Address.of(required(s3.endpoint(), "S3_ENDPOINT"), name, s3.pathStyle()),
                new S3Credentials(
                        s3.region(),
                        required(s3.accessKey(), "S3_ACCESS_KEY"),
                        required(s3.secretKey(), "S3_SECRET_KEY")),
                s3.caFile(),
                s3.timeout(),
                vertx,
                clock);
    }

    private static <T> T required(Optional<T> setting, String variable) {
        return setting.orElseThrow(() -> new IllegalStateException(variable + " is missing, but S3_BUCKET is set"));
    }
}
