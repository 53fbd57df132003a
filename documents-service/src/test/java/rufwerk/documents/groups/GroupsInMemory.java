package rufwerk.documents.groups;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Groups without a database; one thread at a time. */
public final class GroupsInMemory implements Groups {
    private final Map<GroupId, DocumentGroup> groups = new ConcurrentHashMap<>();
    private final AtomicLong lastNumber = new AtomicLong();
    private final Files files = new Files();

    public GroupFiles files() {
        return files;
    }

    /** What was announced about files, in this order. */
    public List<FileExpiring> announced() {
        return files.events;
    }

    @Override
    public Uni<@Nullable DocumentGroup> find(GroupId id) {
        DocumentGroup group = groups.get(id);
        return Uni.createFrom().item(group == null ? null : withReview(group));
    }

    @Override
    public Uni<@Nullable DocumentGroup> lock(GroupId id) {
        return find(id);
    }

    @Override
    public Uni<List<DocumentGroup>> list(UUID accountId, int limit) {
        return Uni.createFrom()
                .item(groups.values().stream()
                        .filter(group -> group.id().accountId().equals(accountId))
                        .sorted(Comparator.comparing(group -> group.id().number()))
                        .limit(limit)
                        .map(this::withReview)
                        .toList());
    }

    @Override
    public Uni<Long> count(UUID accountId) {
        return list(accountId, Integer.MAX_VALUE).map(found -> (long) found.size());
    }

    @Override
    public Uni<DocumentGroup> add(UUID accountId, GroupDetails details, Instant now) {
        GroupId id = new GroupId(accountId, lastNumber.incrementAndGet());
        groups.put(id, new DocumentGroup(id, details, now, now, false));
        return find(id);
    }

    @Override
    public Uni<Void> addMain(UUID accountId, Instant now) {
        GroupId id = GroupId.mainOf(accountId);
        groups.putIfAbsent(id, new DocumentGroup(id, GroupDetails.NONE, now, now, false));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> change(GroupId id, GroupDetails details, Instant now) {
        groups.computeIfPresent(
                id, (same, group) -> new DocumentGroup(same, details, group.createdAt(), now, group.underReview()));
        return Uni.createFrom().voidItem();
    }

    private DocumentGroup withReview(DocumentGroup group) {
        boolean underReview = files.all.stream().anyMatch(file -> file.group().equals(group.id()) && file.isWaiting());
        return new DocumentGroup(group.id(), group.details(), group.createdAt(), group.changedAt(), underReview);
    }

    private static final class Files implements GroupFiles {
        private final List<GroupFile> all = new ArrayList<>();
        private final Map<UUID, Integer> announced = new HashMap<>();
        private final List<FileExpiring> events = new ArrayList<>();

        @Override
        public Uni<List<GroupFile>> of(GroupId group) {
            return Uni.createFrom()
                    .item(all.stream()
                            .filter(file -> file.group().equals(group))
                            .sorted(Comparator.comparing(GroupFile::uploadedAt))
                            .toList());
        }

        @Override
        public Uni<@Nullable GroupFile> find(UUID id) {
            return Uni.createFrom()
                    .item(all.stream()
                            .filter(file -> file.id().equals(id))
                            .findFirst()
                            .orElse(null));
        }

        @Override
        public Uni<Void> add(GroupFile file) {
            all.add(file);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Boolean> decide(UUID id, FileState decided) {
            return find(id).map(file -> {
                if (file == null || !file.isWaiting()) {
                    return false;
                }
                become(file, decided);
                return true;
            });
        }

        @Override
        public Uni<Void> outdate(GroupId group, Instant now) {
            List.copyOf(all).stream()
                    .filter(file -> file.group().equals(group) && file.isVerified())
                    .forEach(file -> become(file, new FileState.Outdated(now)));
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Boolean> limit(UUID id, @Nullable LocalDate validUntil) {
            return find(id).map(file -> {
                if (file == null || !(file.state() instanceof FileState.Verified(var at, var before))) {
                    return false;
                }
                announced.remove(id);
                become(file, new FileState.Verified(at, validUntil));
                return true;
            });
        }

        @Override
        public Uni<List<GroupFile>> expiring(LocalDate until, int daysAhead, int limit) {
            return Uni.createFrom()
                    .item(all.stream()
                            .filter(file -> file.state() instanceof FileState.Verified(var at, var lastDay)
                                    && lastDay != null
                                    && !lastDay.isAfter(until))
                            .filter(file -> all.stream().noneMatch(other -> replaces(other, file)))
                            .filter(file -> announced.getOrDefault(file.id(), Integer.MAX_VALUE) > daysAhead)
                            .limit(limit)
                            .toList());
        }

        @Override
        public Uni<Void> announce(FileExpiring expiring) {
            events.add(expiring);
            announced.put(expiring.fileId(), expiring.daysAhead());
            return Uni.createFrom().voidItem();
        }

        private static boolean replaces(GroupFile other, GroupFile file) {
            return other.group().equals(file.group())
                    && other.type() == file.type()
                    && other.state() instanceof FileState.Verified(var at, var longer)
                    && file.state() instanceof FileState.Verified(var before, var lastDay)
                    && lastDay != null
                    && (longer == null || longer.isAfter(lastDay));
        }

        private void become(GroupFile file, FileState next) {
            all.set(
                    all.indexOf(file),
                    new GroupFile(file.id(), file.group(), file.type(), file.name(), file.uploadedAt(), next));
        }
    }
}
