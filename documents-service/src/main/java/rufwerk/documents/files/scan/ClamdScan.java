package rufwerk.documents.files.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.logging.Log;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import rufwerk.documents.files.ScannerDown;
import rufwerk.documents.files.VirusScan;
import rufwerk.documents.files.check.Content;

/**
 * Asks a clamd: {@code zINSTREAM}, then the document in pieces, each behind its length, then a length of zero; the
 * answer is {@code stream: OK} or {@code stream: <name> FOUND}, and everything else means that nobody knows.
 */
final class ClamdScan implements VirusScan {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String UNIX = "unix:";

    private final SocketAddress address;
    private final Duration timeout;
    private final Vertx vertx;

    ClamdScan(SocketAddress address, Duration timeout, Vertx vertx) {
        this.address = address;
        this.timeout = timeout;
        this.vertx = vertx;
    }

    /** @throws IllegalArgumentException for what is no address */
    static SocketAddress parse(String address) {
        if (address.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(address.substring(UNIX.length()));
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("SCANNER_ADDRESS is neither host:port nor unix:/path");
        }
        return InetSocketAddress.createUnresolved(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public boolean finds(Content content) {
        try (SocketChannel channel = open()) {
            // A closed channel ends whatever waits for it, which no timeout of a unix socket does.
            long timer = vertx.setTimer(timeout.toMillis(), late -> close(channel));
            try {
                channel.connect(resolved());
                send(channel, content);
                return judge(answer(channel));
            } finally {
                vertx.cancelTimer(timer);
            }
        } catch (IOException e) {
            throw new ScannerDown(e.toString());
        }
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** Each time anew, because a scanner may move. */
    private SocketAddress resolved() throws IOException {
        if (!(address instanceof InetSocketAddress named)) {
            return address;
        }
        InetSocketAddress found = new InetSocketAddress(named.getHostString(), named.getPort());
        if (found.isUnresolved()) {
            throw new IOException("No address of " + named.getHostString());
        }
        return found;
    }

    private static void send(SocketChannel channel, Content content) throws IOException {
        write(channel, ByteBuffer.wrap(COMMAND));
        ByteBuffer piece = ByteBuffer.allocate(Integer.BYTES + PIECE);
        try (InputStream in = content.stream()) {
            for (int count = next(in, piece); count > 0; count = next(in, piece)) {
                piece.putInt(0, count);
                write(channel, piece.position(0).limit(Integer.BYTES + count));
                piece.clear();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        write(channel, piece.clear().putInt(0, 0).limit(Integer.BYTES));
    }

    private static int next(InputStream in, ByteBuffer piece) throws IOException {
        return in.readNBytes(piece.array(), Integer.BYTES, PIECE);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && channel.read(answer) >= 0) {
            if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
                break;
            }
        }
        return new String(answer.array(), 0, answer.position(), US_ASCII)
                .replace("\0", "")
                .strip();
    }

    private static boolean judge(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return false;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            Log.warnf("A document was refused by the scanner: %s", answer);
            return true;
        }
        throw new IOException("It said: " + answer);
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            Log.debugf("Closing a connection to the scanner: %s", e);
        }
    }
}
