package rufwerk.kit.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Erases what is held about an account, and counts it: files first, then the rows that lead to them. */
@ApplicationScoped
public class EraseData {
    private static final String FILES = "files";

    /** Outside of a transaction: no database connection waits for a disk. */
    public Uni<Void> files(List<HeldData> data, UUID account, Map<String, Long> erased) {
        return Multi.createFrom()
                .iterable(data)
                .onItem()
                .transformToUniAndConcatenate(
                        held -> held.eraseFiles(account).invoke(files -> count(erased, FILES, files)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** In the transaction of the caller. */
    public Uni<Void> rows(List<HeldData> data, UUID account, Map<String, Long> erased) {
        return Multi.createFrom()
                .iterable(data)
                .onItem()
                .transformToUniAndConcatenate(held -> Multi.createFrom()
                        .iterable(held.holdings())
                        .onItem()
                        .transformToUniAndConcatenate(holding -> erase(holding, account, erased))
                        .collect()
                        .last()
                        .chain(() -> held.finish(account)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Void> erase(Holding holding, UUID account, Map<String, Long> erased) {
        return Multi.createFrom()
                .iterable(holding.erasure())
                .onItem()
                .transformToUniAndConcatenate(statement -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(statement)
                                .setParameter("account", account)
                                .executeUpdate())
                        .invoke(rows -> count(erased, holding.table(), rows)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static void count(Map<String, Long> erased, String what, long count) {
        if (count > 0) {
            erased.merge(what, count, Long::sum);
        }
    }
}
