package rufwerk.durchwahl.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import rufwerk.kit.testing.LocalPostgres;

/** A line to the database that breaks at the worst moment: while a commit is under way. */
final class LeakyLine implements AutoCloseable {
    private static final String COMMIT = "COMMIT";

    private final ServerSocket door;
    private final int database;
    private final AtomicReference<Break> next = new AtomicReference<>(Break.NEVER);

    enum Break {
        NEVER,
        /** The database never hears of the commit. */
        BEFORE_THE_COMMIT,
        /** The database commits, and nobody hears of it. */
        BEFORE_THE_ANSWER
    }

    LeakyLine(int database) {
        this.database = database;
        try {
            door = new ServerSocket(0, 50, InetAddress.getByName(LocalPostgres.HOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::connectAll);
    }

    int port() {
        return door.getLocalPort();
    }

    /** At the next commit, once. */
    void breakNext(Break when) {
        next.set(when);
    }

    private void connectAll() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(LocalPostgres.HOST, database);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> passBack(server, client));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pass(Socket client, Socket server) {
        byte[] buffer = new byte[1 << 16];
        try (client;
                server) {
            InputStream from = client.getInputStream();
            OutputStream to = server.getOutputStream();
            for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
                Break when = contains(buffer, length) ? next.getAndSet(Break.NEVER) : Break.NEVER;
                switch (when) {
                    case NEVER -> to.write(buffer, 0, length);
                    case BEFORE_THE_COMMIT -> {
                        return;
                    }
                    case BEFORE_THE_ANSWER -> {
                        client.shutdownOutput();
                        to.write(buffer, 0, length);
                    }
                }
            }
        } catch (IOException closed) {
            // So is the other side, now.
        }
    }

    private static void passBack(Socket server, Socket client) {
        try (client;
                server) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException closed) {
            // So is the other side, now.
        }
    }

    private static boolean contains(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(COMMIT);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
