package rufwerk.documents.files.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.s3.S3Bucket;
import rufwerk.documents.files.s3.S3Object;
import rufwerk.documents.files.s3.S3Page;
import rufwerk.documents.files.store.Backlog.Stale;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;
import rufwerk.kit.secrets.Unopenable;

/**
 * The documents in a bucket, which come under a new master key by their metadata: the contents stay where they are.
 *
 * <p>A list does not tell under which key an object is, so that each is asked by itself, several at a time: once for
 * each new key and then once an hour, for what a replica with the old order of keys has written in between.
 */
final class SealedObjects implements SealedStore {
    private static final String NAME = "documents";
    private static final Duration SCANNED_EVERY = Duration.ofHours(1);
    private static final int AT_A_TIME = 16;

    private final S3Bucket bucket;
    private final SealedSecrets secrets;
    private final Clock clock;
    private final Unopenable unopenable = new Unopenable(NAME);
    private volatile @Nullable Backlog<String> backlog;

    SealedObjects(S3Bucket bucket, SealedSecrets secrets, Clock clock) {
        this.bucket = bucket;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Long> remaining() {
        Backlog<String> known = backlog;
        return known != null
                        && known.holds(secrets.currentKey(), clock.instant().minus(SCANNED_EVERY))
                ? Uni.createFrom().item(known.left())
                : scan().invoke(scanned -> backlog = scanned).map(Backlog::left);
    }

    /** A whole page of a list, whatever is asked for. */
    @Override
    public Uni<Integer> resealSome(int atMost) {
        Backlog<String> known = backlog;
        Stale<String> next = known == null ? null : known.next();
        return known == null || next == null
                ? Uni.createFrom().item(0)
                : bucket.list("", next.place())
                        .chain(page -> stale(page)
                                .onItem()
                                .transformToUni(this::reseal)
                                .merge(AT_A_TIME)
                                .collect()
                                .with(Collectors.summingInt(unopened -> unopened)))
                        .invoke(unopened -> known.settled(next, unopened))
                        .replaceWith(next.files());
    }

    private Uni<Backlog<String>> scan() {
        String key = secrets.currentKey();
        var begin = clock.instant();
        var before = new String[] {""};
        return bucket.listAll("")
                .onItem()
                .transformToUniAndConcatenate(objects -> {
                    String place = before[0];
                    before[0] = objects.isEmpty() ? place : objects.getLast().name();
                    return stale(new S3Page(objects, false))
                            .collect()
                            .with(Collectors.counting())
                            .map(count -> new Stale<>(place, Math.toIntExact(count)));
                })
                .select()
                .where(stale -> stale.files() > 0)
                .collect()
                .asList()
                .map(found -> new Backlog<>(key, begin, found));
    }

    /** With their metadata. */
    private Multi<S3Object> stale(S3Page page) {
        List<S3Object> ours = page.objects().stream()
                .filter(object -> Layout.keyOf(object.name()).isPresent())
                .toList();
        return Multi.createFrom()
                .iterable(ours)
                .onItem()
                .transformToUni(object -> bucket.find(object.name()))
                .merge(AT_A_TIME)
                .select()
                .where(object -> !DocumentFilesInS3.headOf(object)
                        .map(secrets::isCurrent)
                        .orElse(false));
    }

    /** 1 when it cannot be opened. An object that was removed or replaced in the meantime needs nothing. */
    private Uni<Integer> reseal(S3Object object) {
        Optional<byte[]> head = Layout.keyOf(object.name())
                .flatMap(key -> DocumentFilesInS3.headOf(object)
                        .map(old -> secrets.resealHead(old, Layout.contextOf(key.id()))));
        if (head.isEmpty()) {
            unopenable.report(object.name());
            return Uni.createFrom().item(1);
        }
        return bucket.describe(object, DocumentFilesInS3.metadataWith(head.get()))
                .replaceWith(0);
    }
}
