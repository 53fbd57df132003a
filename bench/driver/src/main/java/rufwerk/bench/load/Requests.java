package rufwerk.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where the load takes its requests from; asked by one thread at a time. */
public interface Requests {
    void writeNext(ByteBuffer out);

    /** The same few requests over and over; headers as {@code Name: value}. */
    static Requests rotating(List<String> paths, String... headers) {
        return repeating(
                paths.stream().map(path -> before(path) + after(headers)).toList());
    }

    /** The same few requests with a body of JSON over and over; headers as {@code Name: value}. */
    static Requests posting(String path, List<String> bodies, String... headers) {
        return repeating(bodies.stream()
                .map(body ->
                        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n\r\n%s"
                                .formatted(path, body.length(), String.join("\r\n", headers), body))
                .toList());
    }

    private static Requests repeating(List<String> requests) {
        byte[][] texts = requests.stream()
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        return new Requests() {
            private int next;

            @Override
            public void writeNext(ByteBuffer out) {
                out.put(texts[next]);
                next = (next + 1) % texts.length;
            }
        };
    }

    /** No two alike: the path ends with a number that grows, from one use of these requests to the next. */
    static Requests numbered(String path, long first, String... headers) {
        byte[] before = before(path).getBytes(StandardCharsets.US_ASCII);
        byte[] after = after(headers).getBytes(StandardCharsets.US_ASCII);
        return new Requests() {
            private long number = first;

            @Override
            public void writeNext(ByteBuffer out) {
                out.put(before)
                        .put(Long.toString(number).getBytes(StandardCharsets.US_ASCII))
                        .put(after);
                number++;
            }
        };
    }

    private static String before(String path) {
        return "GET " + path;
    }

    private static String after(String... headers) {
        return " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }
}
