package rufwerk.documents.files.s3;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets the service under test keep its documents in a bucket. */
public class S3ForTheService implements QuarkusTestResourceLifecycleManager {
    @SuppressWarnings("NullAway.Init")
    private S3Server server;

    @Override
    public Map<String, String> start() {
        try {
            server = S3Server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "S3_BUCKET", S3Server.BUCKET,
                "S3_ENDPOINT", server.endpoint().toString(),
                "S3_ACCESS_KEY", S3Server.ACCESS_KEY,
                "S3_SECRET_KEY", S3Server.SECRET_KEY,
                "S3_PATH_STYLE", "true");
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
