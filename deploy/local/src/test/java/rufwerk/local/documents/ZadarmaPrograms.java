package rufwerk.local.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rufwerk.local.demo.Answer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.ZadarmaSignature;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Service;

/** A customer's programs that speak Zadarma's dialect with numbers-service and with documents-service. */
final class ZadarmaPrograms {
    private static final String BOUNDARY = "rufwerk-system-test";

    private final HttpClient client = HttpClient.newHttpClient();
    private final PortPlan ports;
    private final ZadarmaSignature signature;

    ZadarmaPrograms(PortPlan ports, DemoAccount.Zadarma keys) {
        this.ports = ports;
        this.signature = new ZadarmaSignature(keys.userKey(), keys.secret());
    }

    long createGroup(Map<String, String> fields) {
        return form(Service.DOCUMENTS, "/v1/documents/groups/create/", fields)
                .path("group")
                .path("id")
                .asLong();
    }

    void upload(long group, String type, byte[] pdf) {
        String path = "/v1/documents/upload/";
        Map<String, String> texts = Map.of("group_id", Long.toString(group), "document_type", type);
        var body = new ByteArrayOutputStream();
        texts.forEach(
                (name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, name, value)
                        .getBytes(UTF_8)));
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .formatted(BOUNDARY, type)
                .getBytes(UTF_8));
        body.writeBytes(pdf);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        send(request(Service.DOCUMENTS, path, "", encoded(texts))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())))
                .ok();
    }

    JsonNode order(long direction, long group) {
        return form(
                Service.NUMBERS,
                "/v1/direct_numbers/order/",
                Map.of("direction_id", Long.toString(direction), "documents_group_id", Long.toString(group)));
    }

    /** Of a number that is not the customer's any more, a refusal. */
    Answer number(String number) {
        return get("/v1/direct_numbers/number/", "number=" + number);
    }

    JsonNode checkingWrongs(long group) {
        return get("/v1/direct_numbers/checking-wrongs/", "group_id=" + group)
                .ok()
                .json()
                .path("info");
    }

    private Answer get(String path, String query) {
        return send(request(Service.NUMBERS, path, "?" + query, query).GET());
    }

    private JsonNode form(Service service, String path, Map<String, String> fields) {
        String body = encoded(fields);
        return send(request(service, path, "", body)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .ok()
                .json();
    }

    private HttpRequest.Builder request(Service service, String path, String query, String signed) {
        return HttpRequest.newBuilder(URI.create(ports.url(service) + path + query))
                .header("Authorization", signature.authorization(path, signed));
    }

    /** In the order in which they are signed. */
    private static String encoded(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            var response = client.send(built, BodyHandlers.ofByteArray());
            return new Answer(built.method() + " " + built.uri().getPath(), response.statusCode(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
