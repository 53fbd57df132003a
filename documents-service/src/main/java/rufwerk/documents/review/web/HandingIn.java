package rufwerk.documents.review.web;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.files.ScannerDown;
import rufwerk.documents.files.StorageDown;
import rufwerk.documents.files.check.Flaw;
import rufwerk.kit.problem.ProblemException;

/** What can become of any document on its way in, as HTTP knows it. */
final class HandingIn {
    private static final int RETRY_AFTER_SECONDS = 10;

    private HandingIn() {}

    static <T> Uni<T> of(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(work::get)
                .onFailure(ScannerDown.class)
                .transform(down -> DocumentsProblem.SCANNER_DOWN
                        .because("Try again in " + RETRY_AFTER_SECONDS + " seconds")
                        .retryAfter(RETRY_AFTER_SECONDS))
                .onFailure(StorageDown.class)
                .transform(DocumentsProblem::storageDown);
    }

    static ProblemException problemOf(Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> DocumentsProblem.DOCUMENT_EMPTY.because("Send a PDF, in base64");
            case UNKNOWN_TYPE, MOVING -> DocumentsProblem.DOCUMENT_NOT_PDF.because("Send a PDF");
            case TOO_LARGE -> DocumentsProblem.DOCUMENT_TOO_LARGE.because(flaw.advice());
            case TRUNCATED -> DocumentsProblem.DOCUMENT_TRUNCATED.because(flaw.advice());
            case MALFORMED -> DocumentsProblem.DOCUMENT_MALFORMED.because(flaw.advice());
            case ENCRYPTED -> DocumentsProblem.DOCUMENT_ENCRYPTED.because(flaw.advice());
            case ACTIVE -> DocumentsProblem.DOCUMENT_ACTIVE.because(flaw.advice());
            case AMBIGUOUS -> DocumentsProblem.DOCUMENT_AMBIGUOUS.because(flaw.advice());
            case INFLATED -> DocumentsProblem.DOCUMENT_INFLATED.because(flaw.advice());
            case TOO_MANY_PAGES -> DocumentsProblem.DOCUMENT_TOO_MANY_PAGES.because(flaw.advice());
            case INFECTED -> DocumentsProblem.DOCUMENT_INFECTED.because(flaw.advice());
        };
    }
}
