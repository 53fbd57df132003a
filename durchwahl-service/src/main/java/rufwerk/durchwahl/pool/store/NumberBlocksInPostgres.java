package rufwerk.durchwahl.pool.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import rufwerk.durchwahl.pool.BlockState;
import rufwerk.durchwahl.pool.NumberBlock;
import rufwerk.durchwahl.pool.NumberBlocks;
import rufwerk.durchwahl.pool.PoolBlock;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * Whether a number's block drains is also written at the number: a lease locks one number and looks at nothing else, and
 * draining waits for every lease that has.
 */
@ApplicationScoped
class NumberBlocksInPostgres implements NumberBlocks {
    private static final long LOCK = 0x706f6f6c_626c636bL;

    /** Only numbers in use are counted one by one; the index leads to them. */
    @Override
    @WithSession
    public Uni<List<PoolBlock>> list(Instant now, Instant restedSince) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id, prefix, extension_digits, tariff_class, state,
                                       coalesce(leased, 0), coalesce(resting, 0)
                                  FROM pool_block
                                  LEFT JOIN (SELECT block_id,
                                                    count(*) FILTER (WHERE valid_until > :now) AS leased,
                                                    count(*) FILTER (WHERE valid_until <= :now) AS resting
                                               FROM pool_number
                                              WHERE valid_until > :rested_since
                                              GROUP BY block_id) AS used ON block_id = id
                                 ORDER BY tariff_class, prefix""", Object[].class)
                        .setParameter("now", now)
                        .setParameter("rested_since", restedSince)
                        .getResultList())
                .map(rows -> rows.stream().map(NumberBlocksInPostgres::blockOf).toList());
    }

    @Override
    public Uni<Void> waitForTurn() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                        .setParameter("lock", LOCK)
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> add(UUID id, NumberBlock block, Instant now) {
        return Panache.getSession()
                .chain(session -> insert(session, id, block, now)
                        .chain(() -> session.createNativeQuery("""
                                INSERT INTO pool_number (number, tariff_class, block_id)
                                SELECT :prefix || lpad(CAST(extension AS text), :digits, '0'), :class, :block
                                  FROM generate_series(0, :last) AS extension""")
                                .setParameter("prefix", block.prefix())
                                .setParameter("digits", block.extensionDigits())
                                .setParameter("class", block.tariffClass().label())
                                .setParameter("block", id)
                                .setParameter("last", block.size() - 1)
                                .executeUpdate())
                        .replaceWithVoid());
    }

    private static Uni<Integer> insert(Mutiny.Session session, UUID id, NumberBlock block, Instant now) {
        return session.createNativeQuery("""
                        INSERT INTO pool_block (id, prefix, extension_digits, tariff_class, state, added_at)
                        VALUES (:id, :prefix, :digits, :class, :state, :now)""")
                .setParameter("id", id)
                .setParameter("prefix", block.prefix())
                .setParameter("digits", block.extensionDigits())
                .setParameter("class", block.tariffClass().label())
                .setParameter("state", BlockState.ACTIVE.code())
                .setParameter("now", now)
                .executeUpdate();
    }

    @Override
    public Uni<Boolean> become(UUID id, BlockState state) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("UPDATE pool_block SET state = :state WHERE id = :id")
                        .setParameter("id", id)
                        .setParameter("state", state.code())
                        .executeUpdate()
                        .call(() -> session.createNativeQuery("""
                                        UPDATE pool_number
                                           SET draining = :draining
                                         WHERE block_id = :id AND draining <> :draining""")
                                .setParameter("id", id)
                                .setParameter("draining", state == BlockState.DRAINING)
                                .executeUpdate()))
                .map(changed -> changed > 0);
    }

    @Override
    public Uni<Void> hold(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT count(*)
                                  FROM (SELECT 1 FROM pool_number WHERE block_id = :id FOR UPDATE) AS held""", Long.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("DELETE FROM pool_number WHERE block_id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery("DELETE FROM pool_block WHERE id = :id")
                                .setParameter("id", id)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static PoolBlock blockOf(Object[] row) {
        TariffClass tariffClass = TariffClass.labelled((String) row[3]).orElseThrow();
        return new PoolBlock(
                (UUID) row[0],
                new NumberBlock((String) row[1], (Integer) row[2], tariffClass),
                BlockState.ofCode((String) row[4]).orElseThrow(),
                (Long) row[5],
                (Long) row[6]);
    }
}
