package rufwerk.kit.zadarma;

import io.vertx.core.buffer.Buffer;

/**
 * The file of a multipart form. It is in memory, once, and nowhere else.
 *
 * @param part the name of its field
 * @param fileName as the client calls it; never a path of ours
 */
public record UploadedFile(String part, String fileName, String contentType, Buffer content) {}
