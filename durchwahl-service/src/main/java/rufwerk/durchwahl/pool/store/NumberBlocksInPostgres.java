package rufwerk.durchwahl.pool.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.durchwahl.pool.NumberBlock;
import rufwerk.durchwahl.pool.NumberBlocks;

@ApplicationScoped
class NumberBlocksInPostgres implements NumberBlocks {

    @Override
    public Uni<Integer> add(NumberBlock block) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO pool_number (number, tariff_class)
                                SELECT :prefix || lpad(CAST(extension AS text), :digits, '0'), :class
                                  FROM generate_series(0, :last) AS extension
                                ON CONFLICT (number) DO NOTHING""")
                        .setParameter("prefix", block.prefix())
                        .setParameter("digits", block.extensionDigits())
                        .setParameter("class", block.tariffClass().label())
                        .setParameter("last", block.size() - 1)
                        .executeUpdate());
    }
}
