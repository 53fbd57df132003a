package rufwerk.documents.files.s3;

import io.vertx.mutiny.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import rufwerk.kit.testing.Keytool;

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
        return start(builder -> builder.endpoint(URI.create("http://127.0.0.1:0")));
    }

    static S3Server startOverTls(TestCertificate certificate) throws Exception {
        return start(builder -> builder.secureEndpoint(URI.create("https://127.0.0.1:0"))
                .keyStore(certificate.keyStore().toString(), Keytool.PASSWORD));
    }

    private static S3Server start(UnaryOperator<S3Proxy.Builder> door) throws Exception {
        BlobStoreContext context = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
                .credentials("any", "any")
                .build(BlobStoreContext.class);
        BlobStore store = context.getBlobStore();
        store.createContainerInLocation(null, BUCKET);
        S3Proxy server = door.apply(S3Proxy.builder())
                .blobStore(store)
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
        return new S3Server(context, server);
    }

    public URI endpoint() {
        return server.getSecurePort() > 0
                ? URI.create("https://127.0.0.1:" + server.getSecurePort())
                : URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** What it keeps, asked behind the back of everybody. */
    public BlobStore store() {
        return context.getBlobStore();
    }

    public S3Bucket bucket(Vertx vertx) {
        return bucketAt(endpoint(), SECRET_KEY, Duration.ofSeconds(20), vertx);
    }

    S3Bucket bucket(Optional<Path> caFile, Vertx vertx) {
        return bucketAt(endpoint(), SECRET_KEY, caFile, Duration.ofSeconds(20), vertx);
    }

    public static S3Bucket bucketAt(URI endpoint, String secretKey, Duration timeout, Vertx vertx) {
        return bucketAt(endpoint, secretKey, Optional.empty(), timeout, vertx);
    }

    private static S3Bucket bucketAt(
            URI endpoint, String secretKey, Optional<Path> caFile, Duration timeout, Vertx vertx) {
        return new S3Bucket(
                BUCKET,
                S3Address.of(endpoint, BUCKET, true),
                new S3Credentials("us-east-1", ACCESS_KEY, secretKey),
                caFile,
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
