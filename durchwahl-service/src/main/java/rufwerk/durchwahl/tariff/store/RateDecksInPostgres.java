package rufwerk.durchwahl.tariff.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.tariff.Rate;
import rufwerk.durchwahl.tariff.RateDeckVersion;
import rufwerk.durchwahl.tariff.RateDecks;

/** Two operators at once: one waits for the other, both decks are stored, and the later one is in force. */
@ApplicationScoped
class RateDecksInPostgres implements RateDecks {
    private static final long LOCK = 0x72617465_6465636bL;
    private static final long NO_COPY = 0;

    @Override
    @WithSession
    public Uni<Long> currentVersion() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT coalesce(max(version), 0) FROM rate_deck", Long.class)
                        .getSingleResult());
    }

    @Override
    @WithSession
    public Uni<List<RateDeckVersion>> list() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT version, received_at, rates, copy_of
                                  FROM rate_deck
                                 ORDER BY version DESC""", Object[].class).getResultList())
                .map(rows -> rows.stream().map(RateDecksInPostgres::versionOf).toList());
    }

    @Override
    @WithSession
    public Uni<@Nullable RateDeckVersion> find(long version) {
        return Panache.getSession().chain(session -> find(session, version));
    }

    @Override
    @WithSession
    public Uni<List<Rate>> page(long version, @Nullable Rate after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT prefix, name, cents_per_minute, valid_from
                                  FROM rate
                                 WHERE version = :version AND (prefix, valid_from) > (:prefix, :valid_from)
                                 ORDER BY prefix, valid_from
                                 LIMIT :limit""", Object[].class)
                        .setParameter("version", version)
                        .setParameter("prefix", after == null ? "" : after.prefix())
                        .setParameter("valid_from", after == null ? Rate.ALWAYS : after.validFrom())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(RateDecksInPostgres::rateOf).toList());
    }

    @Override
    @WithTransaction
    public Uni<RateDeckVersion> add(List<Rate> rates, Instant now) {
        return Panache.getSession()
                .chain(session -> waitForTurn(session)
                        .chain(() -> addVersion(session, now, rates.size(), NO_COPY))
                        .call(added -> insert(session, added.version(), rates))
                        .call(added -> forgetOldVersions(session)));
    }

    @Override
    @WithTransaction
    public Uni<@Nullable RateDeckVersion> addCopyOf(long version, Instant now) {
        return Panache.getSession()
                .chain(session -> waitForTurn(session)
                        .chain(() -> find(session, version))
                        .onItem()
                        .ifNotNull()
                        .transformToUni(found -> addVersion(session, now, found.rates(), version)
                                .call(added -> copy(session, version, added.version()))
                                .call(added -> forgetOldVersions(session))));
    }

    private static Uni<Integer> waitForTurn(Mutiny.Session session) {
        return session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private static Uni<@Nullable RateDeckVersion> find(Mutiny.Session session, long version) {
        return session.createNativeQuery(
                        "SELECT version, received_at, rates, copy_of FROM rate_deck WHERE version = :version",
                        Object[].class)
                .setParameter("version", version)
                .getSingleResultOrNull()
                .onItem()
                .ifNotNull()
                .transform(RateDecksInPostgres::versionOf);
    }

    private static Uni<RateDeckVersion> addVersion(Mutiny.Session session, Instant now, int rates, long copyOf) {
        return session.createNativeQuery("""
                        INSERT INTO rate_deck (received_at, rates, copy_of)
                        VALUES (:now, :rates, nullif(:copy_of, 0))
                        RETURNING version, received_at, rates, copy_of""", Object[].class)
                .setParameter("now", now)
                .setParameter("rates", rates)
                .setParameter("copy_of", copyOf)
                .getSingleResult()
                .map(RateDecksInPostgres::versionOf);
    }

    private static Uni<Integer> insert(Mutiny.Session session, long version, List<Rate> rates) {
        return session.createNativeQuery("""
                        INSERT INTO rate (version, prefix, name, cents_per_minute, valid_from)
                        SELECT :version, prefix, name, cents, to_timestamp(seconds)
                          FROM unnest(CAST(:prefixes AS text[]), CAST(:names AS text[]), CAST(:cents AS numeric[]),
                                      CAST(:seconds AS bigint[])) AS rates (prefix, name, cents, seconds)""")
                .setParameter("version", version)
                .setParameter("prefixes", rates.stream().map(Rate::prefix).toArray(String[]::new))
                .setParameter("names", rates.stream().map(Rate::name).toArray(String[]::new))
                .setParameter("cents", rates.stream().map(Rate::centsPerMinute).toArray(BigDecimal[]::new))
                .setParameter(
                        "seconds",
                        rates.stream()
                                .map(rate -> rate.validFrom().getEpochSecond())
                                .toArray(Long[]::new))
                .executeUpdate();
    }

    private static Uni<Integer> copy(Mutiny.Session session, long from, long to) {
        return session.createNativeQuery("""
                        INSERT INTO rate (version, prefix, name, cents_per_minute, valid_from)
                        SELECT :to, prefix, name, cents_per_minute, valid_from FROM rate WHERE version = :from""")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
    }

    private static Uni<Integer> forgetOldVersions(Mutiny.Session session) {
        return session.createNativeQuery("""
                        WITH forgotten AS (
                            DELETE FROM rate_deck
                             WHERE version <= (SELECT version
                                                 FROM rate_deck
                                                ORDER BY version DESC
                                                LIMIT 1 OFFSET :kept)
                            RETURNING version)
                        DELETE FROM rate WHERE version IN (SELECT version FROM forgotten)""").setParameter("kept", KEPT).executeUpdate();
    }

    private static RateDeckVersion versionOf(Object[] row) {
        return new RateDeckVersion(
                (Long) row[0], ((OffsetDateTime) row[1]).toInstant(), (Integer) row[2], (Long) row[3]);
    }

    private static Rate rateOf(Object[] row) {
        return new Rate((String) row[0], (String) row[1], (BigDecimal) row[2], ((OffsetDateTime) row[3]).toInstant());
    }
}
