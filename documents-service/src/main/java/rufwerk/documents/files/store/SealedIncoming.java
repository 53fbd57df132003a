package rufwerk.documents.files.store;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.check.Content;
import rufwerk.kit.secrets.SealedPieces;
import rufwerk.kit.secrets.SealedSecrets;

/** A document that is being sealed into an unfinished file; one piece of it is in memory, plain and sealed. */
final class SealedIncoming implements IncomingDocument {
    private final UUID id;
    private final Path unfinished;
    private final SealedSecrets secrets;
    private final Keeping keeping;
    private final FileChannel channel;
    private final SealedPieces pieces;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] piece = new byte[SealedPieces.PLAIN_BYTES];
    private final byte[] sealed = new byte[SealedPieces.SEALED_BYTES];
    private int filled;
    private long number;
    private @Nullable DocumentKey key;
    private @Nullable SealedContent content;

    SealedIncoming(UUID id, Path unfinished, SealedSecrets secrets, Keeping keeping) throws IOException {
        this.id = id;
        this.unfinished = unfinished;
        this.secrets = secrets;
        this.keeping = keeping;
        this.pieces = secrets.sealPieces(Layout.contextOf(id));
        this.channel = DurableFiles.create(unfinished);
        append(ByteBuffer.wrap(pieces.head()));
    }

    @Override
    public void write(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
        int done = 0;
        while (done < count) {
            // A full piece waits until it is known whether it is the last.
            if (filled == piece.length) {
                seal(false);
            }
            int part = Math.min(count - done, piece.length - filled);
            System.arraycopy(bytes, done, piece, filled, part);
            filled += part;
            done += part;
        }
    }

    @Override
    public long size() {
        return number * SealedPieces.PLAIN_BYTES + filled;
    }

    @Override
    public void finish() {
        seal(true);
        key = new DocumentKey(id, new Sha256(HexFormat.of().formatHex(digest.digest())));
        try {
            channel.force(true);
            channel.close();
            content = new SealedContent(unfinished, secrets, Layout.contextOf(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Content content() {
        return Objects.requireNonNull(content, "Only a finished document has a content");
    }

    @Override
    public DocumentKey key() {
        return Objects.requireNonNull(key, "Only a finished document has a key");
    }

    @Override
    public Uni<Void> keep() {
        return keeping.keep(key(), unfinished);
    }

    @Override
    public void discard() {
        try {
            channel.close();
            if (content != null) {
                content.close();
            }
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // It is unreadable for everybody, and removed at one of the next starts.
            Log.warnf(e, "Cannot remove the unfinished file %s", unfinished.getFileName());
        }
    }

    private void seal(boolean last) {
        append(ByteBuffer.wrap(sealed, 0, pieces.seal(number, last, piece, filled, sealed)));
        if (!last) {
            number++;
            filled = 0;
        }
    }

    private void append(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
