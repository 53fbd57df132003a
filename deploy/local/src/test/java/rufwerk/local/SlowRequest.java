package rufwerk.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;

/** A POST of JSON that stops in the middle of its body until it is told to go on. */
final class SlowRequest implements AutoCloseable {
    private final Socket socket;
    private final String path;
    private final byte[] body;

    SlowRequest(int port, String path, String body) throws IOException {
        this.socket = new Socket("127.0.0.1", port);
        this.path = path;
        this.body = body.getBytes(UTF_8);
    }

    /** A whole request goes first: once it is answered, the service is sure to listen to this connection. */
    void sendHalf() throws IOException {
        socket.getOutputStream().write("HEAD /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(UTF_8));
        readHead();
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + "Content-Length: %d\r\n\r\n";
        socket.getOutputStream().write(head.formatted(path, body.length).getBytes(UTF_8));
        socket.getOutputStream().write(body, 0, body.length / 2);
        socket.getOutputStream().flush();
    }

    String sendRestAndReadAnswer() throws IOException {
        socket.getOutputStream().write(Arrays.copyOfRange(body, body.length / 2, body.length));
        socket.getOutputStream().flush();
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    private void readHead() throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int sign = socket.getInputStream().read();
            if (sign < 0) {
                throw new EOFException("The service hung up");
            }
            head.append((char) sign);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
