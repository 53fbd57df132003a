package rufwerk.documents.files.store;

import rufwerk.kit.secrets.SealedPieces;
import rufwerk.kit.secrets.SealedSecrets;

/** Opens a document in pieces while it comes: of the sealed bytes, one piece is in memory. For one thread at a time. */
final class OpenedPieces {
    private final SealedPieces pieces;
    private final byte[] plain;
    private final long lastPiece;
    private final byte[] sealed = new byte[SealedPieces.SEALED_BYTES];
    private int filled;
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
            int part = Math.min(bytes.length - done, sealed.length - filled);
            System.arraycopy(bytes, done, sealed, filled, part);
            filled += part;
            done += part;
            if (filled == sealed.length && number < lastPiece) {
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
        opened += pieces.open(number, last, sealed, filled, plain, opened);
        number++;
        filled = 0;
    }
}
