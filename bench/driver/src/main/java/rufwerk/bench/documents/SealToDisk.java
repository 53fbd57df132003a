package rufwerk.bench.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rufwerk.bench.stage.Surroundings;
import rufwerk.kit.secrets.KeyRing;
import rufwerk.kit.secrets.SealedPieces;
import rufwerk.kit.secrets.SealedSecrets;

/**
 * The program that does nothing else: seals files piece by piece with the cipher of documents-service and forces them to
 * the disk. Arguments: folder, bytes of a file, milliseconds, files at a time. Prints how many bytes a second it wrote,
 * after a while in which it only warmed up.
 */
final class SealToDisk {
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final SealedSecrets secrets = new SealedSecrets(() -> KeyRing.parse(Surroundings.MASTER_KEY));
    private final Path folder;
    private final byte[] document;

    private SealToDisk(Path folder, int size) {
        this.folder = folder;
        this.document = new byte[size];
        new Random(1).nextBytes(document);
    }

    public static void main(String[] arguments) throws Exception {
        var program = new SealToDisk(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Duration during = Duration.ofMillis(Long.parseLong(arguments[2]));
        int atATime = Integer.parseInt(arguments[3]);
        Files.createDirectories(program.folder);
        program.write(WARM_UP, atATime);
        System.out.println(program.write(during, atATime));
    }

    private double write(Duration during, int atATime) throws Exception {
        long begin = System.nanoTime();
        long end = begin + during.toNanos();
        long bytes = 0;
        try (var writers = Executors.newFixedThreadPool(atATime)) {
            Callable<Long> writer = () -> writeUntil(end);
            for (Future<Long> each : writers.invokeAll(Collections.nCopies(atATime, writer))) {
                bytes += each.get();
            }
        }
        return bytes * 1e9 / (System.nanoTime() - begin);
    }

    private long writeUntil(long end) throws IOException {
        long bytes = 0;
        while (System.nanoTime() < end) {
            writeOne();
            bytes += document.length;
        }
        return bytes;
    }

    private void writeOne() throws IOException {
        String name = UUID.randomUUID().toString();
        SealedPieces pieces = secrets.sealPieces(name);
        byte[] piece = new byte[SealedPieces.PLAIN_BYTES];
        byte[] sealed = new byte[SealedPieces.SEALED_BYTES];
        try (FileChannel file =
                FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(pieces.head()));
            for (int at = 0; at < document.length; at += piece.length) {
                int count = Math.min(piece.length, document.length - at);
                System.arraycopy(document, at, piece, 0, count);
                boolean last = at + count == document.length;
                file.write(ByteBuffer.wrap(sealed, 0, pieces.seal(at / piece.length, last, piece, count, sealed)));
            }
            file.force(true);
        }
    }
}
