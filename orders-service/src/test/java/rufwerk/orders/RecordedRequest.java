package rufwerk.orders;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A request as a client of TENIOS sends it, with places for what differs: {@code tenios/*.http}. */
record RecordedRequest(String path, List<String> headers, String body) {

    static RecordedRequest of(String name, Map<String, String> values) {
        String text = read("/tenios/" + name + ".http");
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        String[] parts = text.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        return new RecordedRequest(
                lines.getFirst().substring("POST ".length()), lines.subList(1, lines.size()), parts[1]);
    }

    ValidatableResponse send() {
        var request = given().urlEncodingEnabled(false);
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8)).post(path).then();
    }

    private static String read(String resource) {
        try (var in = RecordedRequest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
