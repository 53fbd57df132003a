package rufwerk.documents.requirements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.areas.AreaCheck;
import rufwerk.documents.groups.Compliance;
import rufwerk.documents.groups.FileState;
import rufwerk.documents.groups.GroupDetails;
import rufwerk.documents.groups.GroupDetails.Flaw;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.ReadGroups.Dossier;
import rufwerk.documents.requirements.Finding.State;

/** Holds a group against the rules of a direction, each by itself, so that a customer learns everything at once. */
@ApplicationScoped
public class EvaluateGroup {
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final List<GroupField> PLACE = List.of(GroupField.COUNTRY, GroupField.CITY, GroupField.ZIP_CODE);

    private final CurrentRequirements requirements;
    private final AreaCheck areaCheck;
    private final Clock clock;

    public EvaluateGroup(CurrentRequirements requirements, AreaCheck areaCheck, Clock clock) {
        this.requirements = requirements;
        this.areaCheck = areaCheck;
        this.clock = clock;
    }

    public Evaluation evaluate(Dossier dossier, Direction direction) {
        Requirements current = requirements.get();
        return new Evaluation(
                direction,
                current.version(),
                current.of(direction).rules().stream()
                        .filter(rule -> rule.countsFor(dossier.group().details()))
                        .map(rule -> find(rule, dossier, direction))
                        .toList());
    }

    /** What a group has to say for numbers of a direction; documents may come later. */
    public Compliance complianceWith(Direction direction) {
        return details -> requirements.get().of(direction).rules().stream()
                .filter(rule -> rule.countsFor(details))
                .flatMap(rule -> switch (rule.demand()) {
                    case Demand.Fields(var fields) -> flaws(said(rule, details, fields));
                    case Demand.Address(var reach) -> flaws(near(rule, reach, details, direction));
                    case Demand.Document ignored -> Stream.<Flaw>empty();
                })
                .distinct()
                .toList();
    }

    private static Stream<Flaw> flaws(Finding finding) {
        String reason = finding.state() == State.MISMATCH
                ? "is elsewhere than numbers of this direction"
                : "is required for numbers of this direction";
        return finding.fields().stream().map(field -> new Flaw(field, reason));
    }

    private Finding find(Rule rule, Dossier dossier, Direction direction) {
        GroupDetails details = dossier.group().details();
        return switch (rule.demand()) {
            case Demand.Fields(var fields) -> said(rule, details, fields);
            case Demand.Document document -> proven(rule, document, dossier.files());
            case Demand.Address(var reach) -> near(rule, reach, details, direction);
        };
    }

    private static Finding said(Rule rule, GroupDetails details, List<GroupField> fields) {
        List<GroupField> missing =
                fields.stream().filter(field -> !details.says(field)).toList();
        return missing.isEmpty() ? Finding.fulfilled(rule) : Finding.inFields(rule, State.MISSING, missing);
    }

    /** A document that is valid counts although a newer one waits or was rejected: it was only going to be replaced. */
    private Finding proven(Rule rule, Demand.Document document, List<GroupFile> files) {
        List<GroupFile> fitting = files.stream()
                .filter(file -> document.types().contains(file.type()))
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), GERMANY);
        if (fitting.stream().anyMatch(file -> isValid(file, today))) {
            return Finding.fulfilled(rule);
        }
        Optional<GroupFile> waiting =
                fitting.stream().filter(GroupFile::isWaiting).findFirst();
        Optional<GroupFile> newest = fitting.stream().max(Comparator.comparing(GroupFile::uploadedAt));
        return waiting.or(() -> newest)
                .map(file -> switch (file.state()) {
                    case FileState.Waiting() -> finding(rule, State.UNREVIEWED, document, null);
                    case FileState.Rejected rejected -> finding(rule, State.REJECTED, document, rejected.comment());
                    case FileState.MoreAsked asked -> finding(rule, State.MORE_ASKED, document, asked.comment());
                    case FileState.Verified ignored -> finding(rule, State.EXPIRED, document, null);
                    case FileState.Outdated ignored -> finding(rule, State.OUTDATED, document, null);
                })
                .orElseGet(() -> finding(rule, State.MISSING, document, null));
    }

    private static boolean isValid(GroupFile file, LocalDate today) {
        return file.state() instanceof FileState.Verified verified && verified.isValidOn(today);
    }

    private static Finding finding(Rule rule, State state, Demand.Document document, @Nullable String comment) {
        return new Finding(rule, state, List.of(), document.types(), comment);
    }

    private Finding near(Rule rule, Demand.Reach reach, GroupDetails details, Direction direction) {
        List<GroupField> missing =
                PLACE.stream().filter(field -> !details.says(field)).toList();
        if (!missing.isEmpty()) {
            return Finding.inFields(rule, State.MISSING, missing);
        }
        if (!direction.country().equals(details.get(GroupField.COUNTRY))) {
            return Finding.inFields(rule, State.MISMATCH, List.of(GroupField.COUNTRY));
        }
        return switch (reach) {
            case COUNTRY -> Finding.fulfilled(rule);
            case AREA ->
                isWithin(details, direction)
                        ? Finding.fulfilled(rule)
                        : Finding.inFields(rule, State.MISMATCH, List.of(GroupField.CITY, GroupField.ZIP_CODE));
        };
    }

    private boolean isWithin(GroupDetails details, Direction direction) {
        return areaCheck.isWithin(
                new AreaCheck.Area(direction.country(), direction.areaCode(), direction.city()),
                new AreaCheck.Place(
                        Objects.requireNonNull(details.get(GroupField.CITY)),
                        Objects.requireNonNull(details.get(GroupField.ZIP_CODE))));
    }
}
