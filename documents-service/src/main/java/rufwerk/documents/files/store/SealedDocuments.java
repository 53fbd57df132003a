package rufwerk.documents.files.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.FilesConfig;
import rufwerk.documents.files.store.Backlog.Stale;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;
import rufwerk.kit.secrets.Unopenable;
import rufwerk.kit.secrets.UnopenableSecret;

/**
 * The documents on disk, which come under a new master key by their first bytes: the rest is copied, not decrypted.
 *
 * <p>To know what is left, every file is looked at once for each new key and then once an hour, for what a replica with
 * the old order of keys has written in between.
 */
final class SealedDocuments implements SealedStore {
    private static final String NAME = "documents";
    private static final Duration SCANNED_EVERY = Duration.ofHours(1);

    /** Of up to 20 MB each: a batch takes seconds, so that a service that stops does not wait for long. */
    private static final int BATCH = 10;

    private final Layout layout;
    private final SealedSecrets secrets;
    private final Vertx vertx;
    private final Clock clock;
    private final Unopenable unopenable = new Unopenable(NAME);
    private volatile @Nullable Backlog<Path> backlog;

    SealedDocuments(FilesConfig config, SealedSecrets secrets, Vertx vertx, Clock clock) {
        this.layout = new Layout(config.folder().toAbsolutePath());
        this.secrets = secrets;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Long> remaining() {
        Backlog<Path> known = backlog;
        return known != null
                        && known.holds(secrets.currentKey(), clock.instant().minus(SCANNED_EVERY))
                ? Uni.createFrom().item(known.left())
                : scan().invoke(scanned -> backlog = scanned).map(Backlog::left);
    }

    @Override
    public Uni<Integer> resealSome(int atMost) {
        Backlog<Path> known = backlog;
        return known == null
                ? Uni.createFrom().item(0)
                : vertx.executeBlocking(() -> resealSome(known, Math.min(atMost, BATCH)), false);
    }

    /** In 256 pieces, so that no worker thread is taken for long. */
    private Uni<Backlog<Path>> scan() {
        String key = secrets.currentKey();
        var begin = clock.instant();
        return vertx.executeBlocking(() -> Layout.subfolders(layout.folder()), false)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(folder -> vertx.executeBlocking(() -> stale(folder), false))
                .collect()
                .asList()
                .map(found -> new Backlog<>(
                        key, begin, found.stream().flatMap(List::stream).toList()));
    }

    private List<Stale<Path>> stale(Path parent) throws IOException {
        List<Stale<Path>> found = new ArrayList<>();
        for (Path folder : Layout.subfolders(parent)) {
            int files = 0;
            for (Path file : Layout.files(folder)) {
                if (isStale(file)) {
                    files++;
                }
            }
            if (files > 0) {
                found.add(new Stale<>(folder, files));
            }
        }
        return found;
    }

    private boolean isStale(Path file) throws IOException {
        try {
            return !secrets.isCurrent(DurableFiles.readHead(file, SealedSecrets.STAMP_BYTES));
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        }
    }

    /** Whole folders, one at least. */
    private int resealSome(Backlog<Path> known, int atMost) throws IOException {
        int settled = 0;
        for (Stale<Path> next = known.next(); next != null && settled < atMost; next = known.next()) {
            int unopened = 0;
            for (Path file : Layout.files(next.place())) {
                if (!reseal(file)) {
                    unopened++;
                }
            }
            known.settled(next, unopened);
            settled += next.files();
        }
        return settled;
    }

    /** False when it cannot be opened. A file that was removed in the meantime needs nothing. */
    private boolean reseal(Path file) throws IOException {
        try {
            DurableFiles.alone(file, () -> {
                byte[] old = DurableFiles.readHead(file, SealedSecrets.HEAD_BYTES);
                if (secrets.isCurrent(old)) {
                    return;
                }
                String context = Layout.contextOf(file);
                byte[] head = secrets.resealHead(old, context);
                if (head == null) {
                    // From before there were heads: the one case in which a document is in memory, one at a time.
                    DurableFiles.write(file, layout.incoming(), secrets.reseal(DurableFiles.read(file), context));
                } else {
                    DurableFiles.replaceHead(file, layout.incoming(), head);
                }
            });
            return true;
        } catch (UnopenableSecret e) {
            unopenable.report(file.getFileName().toString());
            return false;
        }
    }
}
