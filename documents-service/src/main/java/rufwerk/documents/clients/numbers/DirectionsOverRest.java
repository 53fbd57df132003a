package rufwerk.documents.clients.numbers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.Directions;

/**
 * Asks numbers-service, and remembers. Country and area code of a direction never change, so what is remembered will do
 * while numbers-service is away.
 */
@ApplicationScoped
class DirectionsOverRest implements Directions {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 10_000;

    private final NumbersApi api;
    private final String authorization;
    private final Clock clock;
    private final Map<Long, Remembered> remembered = new ConcurrentHashMap<>();

    DirectionsOverRest(
            @RestClient NumbersApi api, @ConfigProperty(name = "rufwerk.numbers.token") String token, Clock clock) {
        this.api = api;
        this.authorization = "Bearer " + token;
        this.clock = clock;
    }

    private record Remembered(Direction direction, Instant since) {}

    @Override
    public Uni<@Nullable Direction> find(long id) {
        Remembered known = remembered.get(id);
        if (known != null && clock.instant().isBefore(known.since().plus(FRESH))) {
            return Uni.createFrom().item(known.direction());
        }
        return api.direction(authorization, id)
                .map(DirectionAnswer::toDirection)
                .invoke(this::remember)
                .onFailure(NoSuchDirection.class)
                .recoverWithNull()
                .onFailure()
                .recoverWithUni(failure -> known == null
                        ? Uni.createFrom().failure(new Unreachable(failure))
                        : Uni.createFrom().item(known.direction()));
    }

    /** Strangers cannot fill this up: only directions that exist are remembered. */
    private void remember(Direction direction) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(direction.id(), new Remembered(direction, clock.instant()));
    }
}
