package rufwerk.documents.files.s3;

import io.vertx.mutiny.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;

/** A server that speaks S3, checks each signature and each digest, and forgets everything in the end. */
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "documents";
    public static final String ACCESS_KEY = "access-key-of-the-tests";
    public static final String SECRET_KEY = "secret-key-of-the-tests";

    private final BlobStoreContext context;
    private final S3Proxy server;

    private S3Server(BlobStoreContext context, S3Proxy server) {
        this.context = context;
        this.server = server;
    }

    public static S3Server start() throws Exception {
        BlobStoreContext context = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
                .credentials("any", "any")
                .build(BlobStoreContext.class);
        BlobStore store = context.getBlobStore();
        store.createContainerInLocation(null, BUCKET);
        S3Proxy server = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
        return new S3Server(context, server);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** What it keeps, asked behind the back of everybody. */
    public BlobStore store() {
        return context.getBlobStore();
    }

    public S3Bucket bucket(Vertx vertx) {
        return bucketAt(endpoint(), SECRET_KEY, Duration.ofSeconds(20), vertx);
    }

    public static S3Bucket bucketAt(URI endpoint, String secretKey, Duration timeout, Vertx vertx) {
        return new S3Bucket(
                BUCKET,
                S3Address.of(endpoint, BUCKET, true),
                new S3Credentials("us-east-1", ACCESS_KEY, secretKey),
                Optional.empty(),
                timeout,
                vertx,
                Clock.systemUTC());
    }

    @Override
    public void close() throws Exception {
        server.stop();
        context.close();
    }
}
