package rufwerk.numbers.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request written byte by byte, so that no client corrects or encodes anything on the way. */
public record RawRequest(String method, String target, List<String> headerLines, byte[] body) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Without a body. The target is path and query. */
    public RawRequest(String method, String target, String... headerLines) {
        this(method, target, List.of(headerLines), new byte[0]);
    }

    /** The whole answer, status line first. */
    public static String get(String target, String headerLine) {
        return new RawRequest("GET", target, headerLine).send().text();
    }

    /** The {@code Host} these requests carry. */
    public static String host() {
        return "localhost:" + RestAssured.port;
    }

    public RawRequest with(String headerLine) {
        List<String> more = new ArrayList<>(headerLines);
        more.add(headerLine);
        return new RawRequest(method, target, more, body);
    }

    public RawRequest withBody(String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawRequest withBody(byte[] bytes) {
        return new RawRequest(method, target, headerLines, bytes).with("Content-Length: " + bytes.length);
    }

    public RawAnswer send() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            try {
                socket.getOutputStream().write(bytes());
            } catch (IOException e) {
                // The service may hang up while we are still sending.
            }
            return new RawAnswer(new String(readAll(socket.getInputStream()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes() {
        var lines = new ArrayList<String>();
        lines.add(method + " " + target + " HTTP/1.1");
        if (headerLines.stream().noneMatch(line -> line.startsWith("Host:"))) {
            lines.add("Host: " + host());
        }
        lines.add("Connection: close");
        lines.addAll(headerLines);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private static byte[] readAll(InputStream in) {
        var read = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
            }
        } catch (IOException e) {
            // Reset after the answer: what came before is all there is.
        }
        return read.toByteArray();
    }
}
