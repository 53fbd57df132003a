package rufwerk.documents.files;

import java.util.UUID;

/**
 * Finds a stored document.
 *
 * <p>The content is part of the key, so two contents that arrive under one id never overwrite each other: whichever the
 * database takes, its file is there.
 *
 * @param id what the document belongs to, for example a verification
 */
public record DocumentKey(UUID id, Sha256 content) {}
