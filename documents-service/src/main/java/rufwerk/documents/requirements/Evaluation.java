package rufwerk.documents.requirements;

import java.util.List;
import java.util.function.Predicate;

/** What all rules of a direction say about a group, in their order. */
public record Evaluation(Direction direction, long requirements, List<Finding> findings) {

    public Evaluation {
        findings = List.copyOf(findings);
    }

    public boolean isFulfilled() {
        return findings.stream().allMatch(Finding::isFulfilled);
    }

    /** Whether a reviewer turned down what would be needed. */
    public boolean isRejected() {
        return findings.stream().anyMatch(finding -> finding.state() == Finding.State.REJECTED);
    }

    public boolean isInformationMatch() {
        return all(Demand.Fields.class, Finding::isFulfilled);
    }

    public boolean isDocumentsUploaded() {
        return all(
                Demand.Document.class, finding -> finding.isFulfilled() || finding.state() == Finding.State.UNREVIEWED);
    }

    public boolean isDocumentsVerified() {
        return all(Demand.Document.class, Finding::isFulfilled);
    }

    public boolean isAddressMatch() {
        return all(Demand.Address.class, Finding::isFulfilled);
    }

    /** What is left to do. */
    public List<Finding> open() {
        return findings.stream().filter(finding -> !finding.isFulfilled()).toList();
    }

    private boolean all(Class<? extends Demand> kind, Predicate<Finding> good) {
        return findings.stream()
                .filter(finding -> kind.isInstance(finding.rule().demand()))
                .allMatch(good);
    }
}
