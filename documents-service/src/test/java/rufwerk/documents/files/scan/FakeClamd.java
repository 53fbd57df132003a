package rufwerk.documents.files.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.Function;

/** Speaks clamd's protocol as far as documents need it, and knows one piece of malware. */
public final class FakeClamd implements Closeable {
    private static final String COMMAND = "zINSTREAM\0";
    private static final int LONGEST = 25 * 1024 * 1024;

    private final ServerSocketChannel server;
    private final Function<String, String> judge;
    private volatile byte[] received = {};

    private FakeClamd(ServerSocketChannel server, Function<String, String> judge) {
        this.server = server;
        this.judge = judge;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    public static FakeClamd overTcp() throws IOException {
        return new FakeClamd(onLoopback(), FakeClamd::judge);
    }

    static FakeClamd answering(String answer) throws IOException {
        return new FakeClamd(onLoopback(), content -> answer);
    }

    static FakeClamd overUnix(Path socket) throws IOException {
        return new FakeClamd(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket)),
                FakeClamd::judge);
    }

    private static ServerSocketChannel onLoopback() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public String address() throws IOException {
        return "127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    byte[] received() {
        return received.clone();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                received = read(client);
                client.write(ByteBuffer.wrap(
                        judge.apply(new String(received, ISO_8859_1)).getBytes(ISO_8859_1)));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // The next client may do better.
            }
        }
    }

    private static byte[] read(SocketChannel client) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(client));
        if (!new String(in.readNBytes(COMMAND.length()), ISO_8859_1).equals(COMMAND)) {
            throw new IOException("Unknown command");
        }
        var content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.writeBytes(in.readNBytes(length));
            if (content.size() > LONGEST) {
                throw new IOException("Too long");
            }
        }
        return content.toByteArray();
    }

    private static String judge(String content) {
        return content.contains("EICAR-STANDARD-" + "ANTIVIRUS") ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
    }
}
