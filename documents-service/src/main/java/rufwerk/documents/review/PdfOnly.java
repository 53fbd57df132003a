package rufwerk.documents.review;

import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.InspectDocument;
import rufwerk.documents.files.check.Content;
import rufwerk.documents.files.check.FileType;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.files.check.Verdict;

/** Who verifies an address sends a PDF (wire/tenios.md). */
final class PdfOnly {
    private PdfOnly() {}

    /** Null when there is none. Takes up to seconds for a large document. */
    static @Nullable Flaw flawOf(InspectDocument inspectDocument, byte[] document) {
        return switch (inspectDocument.inspect(Content.of(document))) {
            case Verdict.Refused(var flaw) -> flaw;
            case Verdict.Accepted(var type, var _) -> type == FileType.PDF ? null : Flaw.UNKNOWN_TYPE;
        };
    }
}
