package rufwerk.documents.groups;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets customers say who they are and where, in new groups and in those they have. */
@ApplicationScoped
public class DescribeGroup {
    /** Zadarma's clients read all groups at once, so there must not be any number of them. */
    static final int MOST_PER_ACCOUNT = 1000;

    private final Groups groups;
    private final GroupFiles files;
    private final GroupChanges changes;
    private final Clock clock;

    public DescribeGroup(Groups groups, GroupFiles files, GroupChanges changes, Clock clock) {
        this.groups = groups;
        this.files = files;
        this.changes = changes;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Kept(DocumentGroup group) implements Outcome {}

        record Flawed(List<GroupDetails.Flaw> flaws) implements Outcome {
            public Flawed {
                flaws = List.copyOf(flaws);
            }
        }

        /** A reviewer compares its documents with what it says just now. */
        record UnderReview() implements Outcome {}

        record TooMany(int most) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @WithTransaction
    public Uni<Outcome> create(UUID accountId, GroupDetails details, Compliance compliance) {
        List<GroupDetails.Flaw> flaws = flaws(details, compliance);
        if (!flaws.isEmpty()) {
            return Uni.createFrom().item(new Outcome.Flawed(flaws));
        }
        return groups.count(accountId).chain(known -> {
            if (known >= MOST_PER_ACCOUNT) {
                return Uni.createFrom().item(new Outcome.TooMany(MOST_PER_ACCOUNT));
            }
            return groups.add(accountId, details, now())
                    .invoke(group -> Log.infof(
                            "Account %s has group %d now", accountId, group.id().number()))
                    .map(Outcome.Kept::new);
        });
    }

    /** @param cleared fields that shall say nothing any more */
    @WithTransaction
    public Uni<Outcome> update(GroupId id, GroupDetails said, Set<GroupField> cleared, Compliance compliance) {
        return atLeastTheMainOne(id).chain(() -> groups.lock(id)).chain(found -> {
            if (found == null) {
                return Uni.createFrom().item(new Outcome.Unknown());
            }
            GroupDetails next = found.details().changedTo(said, cleared);
            List<GroupDetails.Flaw> flaws = flaws(next, compliance);
            if (!flaws.isEmpty()) {
                return Uni.createFrom().item(new Outcome.Flawed(flaws));
            }
            return change(found, next);
        });
    }

    private Uni<Outcome> change(DocumentGroup group, GroupDetails next) {
        boolean proven = next.isProvenLike(group.details());
        if (!proven && group.underReview()) {
            return Uni.createFrom().item(new Outcome.UnderReview());
        }
        return groups.change(group.id(), next, now())
                .chain(() -> proven ? Uni.createFrom().voidItem() : files.outdate(group.id(), now()))
                .chain(() -> changes.tell(group.id()))
                .chain(() -> groups.find(group.id()))
                .invoke(changed -> Log.infof(
                        "Group %d of account %s says something else now",
                        group.id().number(), group.id().accountId()))
                .map(Outcome.Kept::new);
    }

    /** Whoever has to say something else anyway is told at once what that has to comply with. */
    private List<GroupDetails.Flaw> flaws(GroupDetails details, Compliance compliance) {
        List<GroupDetails.Flaw> flaws = new ArrayList<>(details.flaws(today()));
        compliance.flaws(details).stream()
                .filter(more -> flaws.stream().noneMatch(known -> known.field() == more.field()))
                .forEach(flaws::add);
        return flaws;
    }

    private Uni<Void> atLeastTheMainOne(GroupId id) {
        return id.isMain()
                ? groups.addMain(id.accountId(), now())
                : Uni.createFrom().voidItem();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** It is tomorrow somewhere already, and people there were born today. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }
}
