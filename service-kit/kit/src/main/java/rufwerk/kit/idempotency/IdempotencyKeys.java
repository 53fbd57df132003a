package rufwerk.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import rufwerk.kit.access.Fingerprint;

/**
 * Makes a repeated request harmless: the first answer is kept in the transaction of its effect and given again.
 *
 * <p>Must be called within a transaction; {@link #earlier} within a session.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private final ObjectMapper json;

    public IdempotencyKeys(ObjectMapper json) {
        this.json = json;
    }

    /** A request that asks to be carried out once. {@code scope} is the account, so keys never meet across accounts. */
    public record Request(String scope, String key, String body) {
        private static final int LONGEST_KEY = 255;

        public Request {
            if (key.isBlank() || key.length() > LONGEST_KEY) {
                throw IdempotencyProblem.IDEMPOTENCY_KEY_INVALID.because("Use a UUID, for example");
            }
        }
    }

    /**
     * The answer of {@code work}, or the one given before for the same request.
     *
     * <p>Fails with {@link IdempotencyProblem#IDEMPOTENCY_KEY_IN_USE} while the first is being carried out, and with
     * {@link IdempotencyProblem#IDEMPOTENCY_KEY_REUSED} when the body differs from the first.
     */
    public <T> Uni<T> once(Request request, Class<T> answerType, Supplier<Uni<T>> work) {
        return Panache.getSession()
                .chain(session -> lock(session, request)
                        .chain(() -> earlier(session, request))
                        .chain(earlier -> earlier.isEmpty()
                                ? work.get().call(answer -> keep(session, request, answer))
                                : Uni.createFrom().item(repeat(earlier.getFirst(), request, answerType))));
    }

    /**
     * The answer given before for the same request, if there is one: for whoever has to prepare something that does not
     * belong into a transaction. Fails with {@link IdempotencyProblem#IDEMPOTENCY_KEY_REUSED} as {@link #once} does.
     */
    public <T> Uni<Optional<T>> earlier(Request request, Class<T> answerType) {
        return Panache.getSession()
                .chain(session -> earlier(session, request))
                .map(earlier -> earlier.stream().findFirst().map(found -> repeat(found, request, answerType)));
    }

    private static Uni<Void> lock(Mutiny.Session session, Request request) {
        return session.createNativeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtextextended(:scope || ' ' || :key, 0))", Boolean.class)
                .setParameter("scope", request.scope())
                .setParameter("key", request.key())
                .getSingleResult()
                .invoke(locked -> {
                    if (!locked) {
                        throw IdempotencyProblem.IDEMPOTENCY_KEY_IN_USE.because(
                                "The first request with this key is still being carried out");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<List<Object[]>> earlier(Mutiny.Session session, Request request) {
        return session.createNativeQuery(
                        "SELECT fingerprint, answer FROM idempotency_key WHERE scope = :scope AND key = :key",
                        Object[].class)
                .setParameter("scope", request.scope())
                .setParameter("key", request.key())
                .getResultList();
    }

    private <T> T repeat(Object[] earlier, Request request, Class<T> answerType) {
        if (!earlier[0].equals(Fingerprint.of(request.body()))) {
            throw IdempotencyProblem.IDEMPOTENCY_KEY_REUSED.because("The first request with this key had another body");
        }
        try {
            return json.readValue((String) earlier[1], answerType);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a kept answer", e);
        }
    }

    private <T> Uni<Integer> keep(Mutiny.Session session, Request request, T answer) {
        try {
            return session.createNativeQuery("""
                            INSERT INTO idempotency_key (scope, key, fingerprint, answer)
                            VALUES (:scope, :key, :fingerprint, :answer)""")
                    .setParameter("scope", request.scope())
                    .setParameter("key", request.key())
                    .setParameter("fingerprint", Fingerprint.of(request.body()))
                    .setParameter("answer", json.writeValueAsString(answer))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot keep an answer", e);
        }
    }
}
