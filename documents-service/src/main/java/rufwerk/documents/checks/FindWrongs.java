package rufwerk.documents.checks;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.checks.Wrongs.WrongDocument;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.FileState.MoreAsked;
import rufwerk.documents.groups.FileState.Outdated;
import rufwerk.documents.groups.FileState.Rejected;
import rufwerk.documents.groups.FileState.Verified;
import rufwerk.documents.groups.FileState.Waiting;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.groups.ReadGroups.Dossier;
import rufwerk.documents.requirements.EvaluateGroup;
import rufwerk.documents.requirements.Finding;
import rufwerk.documents.requirements.Finding.State;

/** Tells what a customer has to put right. */
@ApplicationScoped
public class FindWrongs {
    /** A reviewer's code for a document that is good, but shows another address. */
    private static final String ADDRESS_MISMATCH = "address_mismatch";

    private final ReadGroups readGroups;
    private final NumberChecks checks;
    private final EvaluateGroup evaluateGroup;

    public FindWrongs(ReadGroups readGroups, NumberChecks checks, EvaluateGroup evaluateGroup) {
        this.readGroups = readGroups;
        this.checks = checks;
        this.evaluateGroup = evaluateGroup;
    }

    /** Null when there is no such group. */
    @WithTransaction
    public Uni<@Nullable Wrongs> of(GroupId id) {
        return readGroups
                .dossier(id)
                .onItem()
                .ifNotNull()
                .transformToUni(dossier -> checks.waitingFor(id).map(waiting -> wrongs(dossier, waiting)));
    }

    private Wrongs wrongs(Dossier dossier, List<NumberCheck.Waiting> waiting) {
        Optional<TurnedDown> last = turnedDown(dossier);
        return new Wrongs(
                last.filter(file -> !file.isElsewhere())
                        .map(file -> new WrongDocument(file.type(), file.message()))
                        .orElse(null),
                last.filter(TurnedDown::isElsewhere)
                        .map(TurnedDown::message)
                        .or(() -> outOfReach(dossier, waiting))
                        .orElse(null));
    }

    private static Optional<TurnedDown> turnedDown(Dossier dossier) {
        return dossier.files().stream()
                .filter(file -> isLastOfItsType(file, dossier.files()))
                .map(FindWrongs::turnedDown)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(TurnedDown::at));
    }

    private static Optional<TurnedDown> turnedDown(GroupFile file) {
        return switch (file.state()) {
            case Rejected(var at, var reason, var comment) ->
                Optional.of(new TurnedDown(file.type(), at, reason, comment));
            case MoreAsked(var at, var reason, var comment) ->
                Optional.of(new TurnedDown(file.type(), at, reason, comment));
            case Waiting() -> Optional.empty();
            case Verified ignored -> Optional.empty();
            case Outdated ignored -> Optional.empty();
        };
    }

    private static boolean isLastOfItsType(GroupFile file, List<GroupFile> files) {
        return files.stream()
                .filter(other -> other.type() == file.type())
                .noneMatch(other -> other.uploadedAt().isAfter(file.uploadedAt()));
    }

    private Optional<String> outOfReach(Dossier dossier, List<NumberCheck.Waiting> waiting) {
        return waiting.stream()
                .flatMap(check ->
                        evaluateGroup.evaluate(dossier, check.question().direction()).findings().stream())
                .filter(finding -> finding.state() == State.MISMATCH)
                .map(Finding::rule)
                .map(rule -> rule.fix().english())
                .findFirst();
    }

    /** A file that a reviewer did not take, and why. */
    private record TurnedDown(
            DocumentType type,
            Instant at,
            String reason,
            @Nullable String comment) {

        boolean isElsewhere() {
            return ADDRESS_MISMATCH.equals(reason);
        }

        String message() {
            return Objects.requireNonNullElse(comment, reason.replace('_', ' '));
        }
    }
}
