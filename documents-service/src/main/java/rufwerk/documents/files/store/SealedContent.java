package rufwerk.documents.files.store;

import static java.nio.file.StandardOpenOption.READ;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import rufwerk.documents.files.check.Content;
import rufwerk.kit.secrets.SealedPieces;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.UnopenableSecret;

/** The plain bytes of a document that is sealed in pieces, of which one at a time is in memory. For one thread. */
final class SealedContent implements Content, Closeable {
    private final FileChannel channel;
    private final SealedPieces pieces;
    private final long sealedSize;
    private final long size;
    private final long lastPiece;
    private final byte[] sealed = new byte[SealedPieces.SEALED_BYTES];
    private final byte[] piece = new byte[SealedPieces.PLAIN_BYTES];
    private int pieceLength;
    private long pieceNumber = -1;

    /** Looks at the last piece first: it proves how long the document is. */
    SealedContent(Path file, SealedSecrets secrets, String context) throws IOException {
        this.channel = FileChannel.open(file, READ);
        try {
            this.sealedSize = channel.size();
            byte[] head = new byte[(int) Math.min(SealedSecrets.HEAD_BYTES, sealedSize)];
            fill(0, head, head.length);
            this.pieces = secrets.openPieces(head, context);
            this.size = SealedPieces.plainSize(sealedSize);
            this.lastPiece = Math.max(0, Math.ceilDiv(size, SealedPieces.PLAIN_BYTES) - 1);
            load(lastPiece);
        } catch (IOException | UnopenableSecret | UncheckedIOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void read(long at, byte[] into, int from, int count) {
        int done = 0;
        while (done < count) {
            load((at + done) / SealedPieces.PLAIN_BYTES);
            int offset = (int) ((at + done) % SealedPieces.PLAIN_BYTES);
            int part = Math.min(count - done, pieceLength - offset);
            System.arraycopy(piece, offset, into, from + done, part);
            done += part;
        }
    }

    byte[] all() {
        byte[] all = new byte[Math.toIntExact(size)];
        read(0, all, 0, all.length);
        return all;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void load(long number) {
        if (number == pieceNumber) {
            return;
        }
        try {
            long start = SealedSecrets.HEAD_BYTES + number * SealedPieces.SEALED_BYTES;
            int count = (int) Math.clamp(sealedSize - start, 0, sealed.length);
            fill(start, sealed, count);
            pieceNumber = -1;
            pieceLength = pieces.open(number, number == lastPiece, sealed, count, piece, 0);
            pieceNumber = number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(long at, byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
        }
    }
}
