package rufwerk.documents.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import rufwerk.documents.files.check.Content;
import rufwerk.documents.files.check.FileCheck;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.files.check.Verdict;

/** Decides whether a file may come in: by its content, and by what a scanner for malware says, if there is one. */
@ApplicationScoped
public class InspectDocument {
    /** A look takes a processor and up to tens of megabytes. More at a time are not faster, only larger. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final VirusScan virusScan;

    public InspectDocument(VirusScan virusScan) {
        this.virusScan = virusScan;
    }

    /**
     * Takes up to seconds for a large file: for worker threads.
     *
     * @throws ScannerDown when the scanner that has to be asked does not answer
     */
    public Verdict inspect(Content content) {
        turns.acquireUninterruptibly();
        Verdict verdict;
        try {
            verdict = FileCheck.of(content);
        } finally {
            turns.release();
        }
        return verdict instanceof Verdict.Accepted && virusScan.finds(content)
                ? new Verdict.Refused(Flaw.INFECTED)
                : verdict;
    }
}
