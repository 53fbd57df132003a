package rufwerk.documents.files.store;

import java.io.ByteArrayOutputStream;
import rufwerk.kit.secrets.SealedPieces;
import rufwerk.kit.secrets.SealedSecrets;

/** Opens a document in pieces while it comes: of the sealed bytes, one piece is in memory. For one thread at a time. */
final class OpenedPieces {
    private final SealedPieces pieces;
    private final byte[] plain;
    private final long lastPiece;
    private final ByteArrayOutputStream sealed = new ByteArrayOutputStream(SealedPieces.SEALED_BYTES);
    private int opened;
    private long number;

    /** @param sealedSize without the head */
    OpenedPieces(SealedPieces pieces, long sealedSize) {
        this.pieces = pieces;
        this.lastPiece = Math.max(0, Math.ceilDiv(sealedSize, SealedPieces.SEALED_BYTES) - 1);
        // Of one that was cut within a tag, the last piece has less than nothing; it will not open.
        long size = SealedPieces.plainSize(SealedSecrets.HEAD_BYTES + sealedSize);
        this.plain = new byte[Math.toIntExact(Math.max(size, lastPiece * SealedPieces.PLAIN_BYTES))];
    }

    void take(byte[] bytes) {
        int done = 0;
        while (done < bytes.length) {
            int part = Math.min(bytes.length - done, SealedPieces.SEALED_BYTES - sealed.size());
            sealed.write(bytes, done, part);
            done += part;
            if (sealed.size() == SealedPieces.SEALED_BYTES && number < lastPiece) {
                open(false);
            }
        }
    }

    /** All plain bytes; the last piece proves that none is missing. */
    byte[] finish() {
        open(true);
        return plain;
    }

    private void open(boolean last) {
        byte[] piece = pieces.open(number, last, sealed.toByteArray());
        System.arraycopy(piece, 0, plain, opened, piece.length);
        opened += piece.length;
        number++;
        sealed.reset();
    }
}
