package rufwerk.durchwahl.tariff.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import rufwerk.durchwahl.tariff.Rate;
import rufwerk.durchwahl.tariff.RateDeck;
import rufwerk.durchwahl.tariff.RateDecks;

@ApplicationScoped
class RateDecksInPostgres implements RateDecks {

    @Override
    @WithSession
    public Uni<Long> currentVersion() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT coalesce(max(version), 0) FROM rate_deck", Long.class)
                        .getSingleResult());
    }

    /** One statement, so that a change in between cannot mix two decks. */
    @Override
    @WithSession
    public Uni<RateDeck> current() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT version, prefix, name, cents_per_minute
                                  FROM rate
                                 WHERE version = (SELECT max(version) FROM rate_deck)""", Object[].class).getResultList())
                .map(RateDecksInPostgres::deckOf);
    }

    /** Two operators at once: both decks are stored, and the one with the higher version is in force. */
    @Override
    @WithTransaction
    public Uni<RateDeck> replaceBy(List<Rate> rates, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "INSERT INTO rate_deck (received_at) VALUES (:now) RETURNING version", Long.class)
                        .setParameter("now", now)
                        .getSingleResult()
                        .call(version -> insert(session, version, rates))
                        .call(version -> session.createNativeQuery("DELETE FROM rate_deck WHERE version < :version")
                                .setParameter("version", version)
                                .executeUpdate()))
                .map(version -> RateDeck.of(version, rates));
    }

    private static Uni<Integer> insert(Mutiny.Session session, long version, List<Rate> rates) {
        return session.createNativeQuery("""
                        INSERT INTO rate (version, prefix, name, cents_per_minute)
                        SELECT :version, prefix, name, cents
                          FROM unnest(CAST(:prefixes AS text[]), CAST(:names AS text[]), CAST(:cents AS numeric[]))
                            AS rates (prefix, name, cents)""")
                .setParameter("version", version)
                .setParameter("prefixes", rates.stream().map(Rate::prefix).toArray(String[]::new))
                .setParameter("names", rates.stream().map(Rate::name).toArray(String[]::new))
                .setParameter("cents", rates.stream().map(Rate::centsPerMinute).toArray(BigDecimal[]::new))
                .executeUpdate();
    }

    private static RateDeck deckOf(List<Object[]> rows) {
        return rows.isEmpty()
                ? RateDeck.NONE
                : RateDeck.of(
                        (Long) rows.getFirst()[0],
                        rows.stream()
                                .map(row -> new Rate((String) row[1], (String) row[2], (BigDecimal) row[3]))
                                .toList());
    }
}
