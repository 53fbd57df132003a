package rufwerk.documents.privacy;

import rufwerk.documents.files.DocumentKey;

/**
 * A document of an account.
 *
 * @param mediaType as the content said when it came in
 */
public record HeldDocument(DocumentKey key, String mediaType) {}
