package rufwerk.documents.files.store;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A replica that has never reached its storage was told something wrong. One that has reached it stays ready while the
 * storage is away: groups, reviews and checks go on, and uploads are told to come again.
 */
@Readiness
@Singleton
class StorageReady implements AsyncHealthCheck {
    private final DocumentStorage storage;
    private volatile boolean reached;

    StorageReady(DocumentStorage storage) {
        this.storage = storage;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var answer = HealthCheckResponse.named("The storage of documents was reached");
        return reached
                ? Uni.createFrom().item(answer.up().build())
                : storage.reach()
                        .invoke(() -> reached = true)
                        .map(reached -> answer.up().build())
                        .onFailure()
                        .recoverWithItem(failure -> answer.down()
                                .withData("because", String.valueOf(failure.getMessage()))
                                .build());
    }
}
