package rufwerk.local;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    void sendHalf() throws IOException {
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
