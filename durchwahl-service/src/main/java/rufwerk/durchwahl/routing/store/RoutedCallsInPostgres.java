package rufwerk.durchwahl.routing.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.CallId;
import rufwerk.durchwahl.routing.CalledNumber;
import rufwerk.durchwahl.routing.Route;
import rufwerk.durchwahl.routing.RoutedCall;
import rufwerk.durchwahl.routing.RoutedCalls;

@ApplicationScoped
class RoutedCallsInPostgres implements RoutedCalls {

    @Override
    @WithTransaction
    public Uni<Void> note(CallId id, Route route, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO routed_call (call_id, called, destination, account_id, asked_at)
                                VALUES (:id, :called, :destination, :account, :now)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("id", id.text())
                        .setParameter("called", route.called().digits())
                        .setParameter("destination", route.destination())
                        .setParameter("account", new TypedParameterValue<>(StandardBasicTypes.UUID, route.accountId()))
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<@Nullable RoutedCall> find(CallId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT called, destination, account_id FROM routed_call WHERE call_id = :id",
                                Object[].class)
                        .setParameter("id", id.text())
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(row -> new RoutedCall(
                        id, new CalledNumber((String) row[0]), (String) row[1], (@Nullable UUID) row[2]));
    }

    @Override
    public Uni<Integer> forgetAskedBefore(Instant time) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                DELETE FROM routed_call
                                 WHERE asked_at < :time
                                   AND NOT EXISTS (SELECT FROM held_account
                                                    WHERE account_id = routed_call.account_id)""")
                        .setParameter("time", time)
                        .executeUpdate());
    }
}
