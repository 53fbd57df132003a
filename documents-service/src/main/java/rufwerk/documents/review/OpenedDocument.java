package rufwerk.documents.review;

import java.util.Map;
import java.util.UUID;
import rufwerk.documents.files.check.FileType;

/** A document in plain bytes, for a reviewer to see. */
@SuppressWarnings("ArrayRecordComponent")
public record OpenedDocument(byte[] content, String mediaType, String fileName) {
    private static final Map<String, String> SUFFIXES = Map.of(
            "application/pdf", ".pdf",
            "image/jpeg", ".jpg",
            "image/png", ".png",
            "image/tiff", ".tiff",
            "image/heic", ".heic");

    /** The name is ours: one that a customer gave could mislead whoever saves the file. */
    static OpenedDocument of(ReviewCase review, byte[] content) {
        String mediaType = review.subject().mediaType();
        return new OpenedDocument(content, mediaType, nameOf(review.id().value(), mediaType));
    }

    /** Only verifications have further ones, and those are of PDFs. */
    static OpenedDocument of(FurtherDocument document, byte[] content) {
        return new OpenedDocument(content, FileType.PDF.mediaType(), nameOf(document.id(), FileType.PDF.mediaType()));
    }

    /** By what it belongs to. */
    public static String nameOf(UUID id, String mediaType) {
        return id + SUFFIXES.getOrDefault(mediaType, ".bin");
    }
}
