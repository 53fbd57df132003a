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
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.checks.Wrongs.WrongDocument;
import rufwerk.documents.groups.FileState.Rejected;
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

    private Wrongs wrongs(Dossier dossier, List<Waiting> waiting) {
        Optional<GroupFile> turnedDown = turnedDown(dossier);
        Optional<GroupFile> elsewhere =
                turnedDown.filter(file -> rejection(file).reason().equals(ADDRESS_MISMATCH));
        return new Wrongs(
                turnedDown
                        .filter(file -> elsewhere.isEmpty())
                        .map(file -> new WrongDocument(file.type(), message(file)))
                        .orElse(null),
                elsewhere
                        .map(FindWrongs::message)
                        .or(() -> outOfReach(dossier, waiting))
                        .orElse(null));
    }

    private static Optional<GroupFile> turnedDown(Dossier dossier) {
        return dossier.files().stream()
                .filter(file -> file.state() instanceof Rejected)
                .filter(file -> isLastOfItsType(file, dossier.files()))
                .max(Comparator.comparing(FindWrongs::decidedAt));
    }

    private static boolean isLastOfItsType(GroupFile file, List<GroupFile> files) {
        return files.stream()
                .filter(other -> other.type() == file.type())
                .noneMatch(other -> other.uploadedAt().isAfter(file.uploadedAt()));
    }

    private Optional<String> outOfReach(Dossier dossier, List<Waiting> waiting) {
        return waiting.stream()
                .flatMap(check ->
                        evaluateGroup.evaluate(dossier, check.question().direction()).findings().stream())
                .filter(finding -> finding.state() == State.MISMATCH)
                .map(Finding::rule)
                .map(rule -> rule.fix().english())
                .findFirst();
    }

    private static Rejected rejection(GroupFile file) {
        return (Rejected) file.state();
    }

    private static Instant decidedAt(GroupFile file) {
        return rejection(file).at();
    }

    private static String message(GroupFile file) {
        Rejected rejection = rejection(file);
        return Objects.requireNonNullElse(
                rejection.comment(), rejection.reason().replace('_', ' '));
    }
}
