package rufwerk.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection to a server of this machine that carries one request at a time. */
final class Connection implements AutoCloseable {
    private static final int LARGEST_ANSWER = 16 * 1024;
    private static final int LARGEST_REQUEST = 1024;

    private final SocketChannel channel;
    private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST_REQUEST);
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);
    private long dueNanos;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(int port, Selector selector) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var connection = new Connection(channel);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /** @param due when it should have been sent, which may be earlier than now */
    void send(Requests requests, long due) throws IOException {
        dueNanos = due;
        in.clear();
        out.clear();
        requests.writeNext(out);
        out.flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Takes what has arrived; true when the answer is complete. */
    boolean receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("The server hung up");
        }
        int length = HttpAnswer.length(in.array(), in.position());
        if (length == HttpAnswer.INCOMPLETE) {
            return false;
        }
        if (length != in.position()) {
            throw new IOException("Two answers to one request");
        }
        return true;
    }

    int status() {
        return HttpAnswer.status(in.array());
    }

    String answer() {
        return new String(in.array(), 0, in.position(), StandardCharsets.UTF_8);
    }

    /** When the request was due that was answered last. */
    long dueNanos() {
        return dueNanos;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
