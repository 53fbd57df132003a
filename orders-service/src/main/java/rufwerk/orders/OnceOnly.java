package rufwerk.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.idempotency.IdempotencyKeys;

/** Carries out requests of our own APIs, and those with an {@code Idempotency-Key} once only. */
@ApplicationScoped
public class OnceOnly {
    public static final String HEADER = "Idempotency-Key";

    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    OnceOnly(IdempotencyKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /**
     * What is asked for.
     *
     * @param operation so that a key used for something else is found out
     */
    public record Ask(UUID account, @Nullable String key, String operation, Object body) {}

    /** In a transaction. What the answer says is kept with it, a problem is not. */
    public <T> Uni<T> answer(Ask ask, Class<T> answerType, Supplier<Uni<T>> work) {
        String key = ask.key();
        if (key == null) {
            return Panache.withTransaction(work);
        }
        var once = new IdempotencyKeys.Request(
                ask.account().toString(), key, ask.operation() + "\n" + written(ask.body()));
        return Panache.withTransaction(() -> keys.once(once, answerType, work));
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a request that was read", e);
        }
    }
}
