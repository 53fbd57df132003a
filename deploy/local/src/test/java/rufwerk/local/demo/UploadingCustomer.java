package rufwerk.local.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import rufwerk.local.Json;
import rufwerk.local.SuiteProblem;

/** A customer's program that hands documents in as Zadarma's clients do, reading each file while it is sent. */
public final class UploadingCustomer {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String BOUNDARY = "----1f3c";
    private static final String UPLOAD = "/v1/documents/upload/";
    private static final String FILES = "/v1/documents/files";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String service;
    private final DemoAccount account;

    public UploadingCustomer(String service, DemoAccount account) {
        this.service = service;
        this.account = account;
    }

    /** However often the same comes with this key, it is one document. */
    public void uploadOnce(String key, String name, byte[] file) {
        uploadOnce(key, name, () -> new ByteArrayInputStream(file), file.length);
    }

    public void uploadOnce(String key, String name, Supplier<InputStream> file, long length) {
        byte[] begin = bytes(field("document_type") + "\r\npassport\r\n" + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\n");
        byte[] end = bytes("\r\n--" + BOUNDARY + "--\r\n");
        send(request(UPLOAD, "document_type=passport")
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                                List.of(new ByteArrayInputStream(begin), file.get(), new ByteArrayInputStream(end))))),
                        begin.length + length + end.length)));
    }

    /** Of all documents in the main group, as often as they are there. */
    public List<String> documentNames() {
        var documents = Json.read(new String(send(request(FILES, "")).body(), StandardCharsets.UTF_8))
                .path("documents");
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> document.path("name").asText())
                .toList();
    }

    private HttpRequest.Builder request(String path, String pairs) {
        var zadarma = account.zadarma();
        var signature = new ZadarmaSignature(zadarma.userKey(), zadarma.secret());
        return HttpRequest.newBuilder(URI.create(service + path))
                .timeout(PATIENCE)
                .header("Authorization", signature.authorization(path, pairs));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new SuiteProblem("An upload was answered %d %s"
                        .formatted(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return answer;
        } catch (IOException e) {
            throw new SuiteProblem("No answer to an upload (%s)".formatted(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteProblem("Interrupted");
        }
    }

    private static String field(String name) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
