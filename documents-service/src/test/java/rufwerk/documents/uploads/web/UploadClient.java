package rufwerk.documents.uploads.web;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rufwerk.documents.KnownCustomers.KnownCustomer;
import rufwerk.kit.zadarma.ZadarmaSignature;

/** Uploads as the vendor's clients do; the file is read while it is sent. */
record UploadClient(HttpClient http, URI service, KnownCustomer customer) {
    private static final String BOUNDARY = "----1f3c";
    private static final String PATH = "/v1/documents/upload/";

    HttpResponse<String> upload(String type, String name, byte[] file) {
        return upload(Map.of("document_type", type), name, file).join();
    }

    CompletableFuture<HttpResponse<String>> upload(Map<String, String> fields, String name, byte[] file) {
        return upload(fields, name, () -> new ByteArrayInputStream(file), file.length);
    }

    HttpResponse<String> uploadOnce(String key, String type, String name, byte[] file) {
        return upload(
                        Map.of("document_type", type),
                        name,
                        () -> new ByteArrayInputStream(file),
                        file.length,
                        "Idempotency-Key",
                        key)
                .join();
    }

    CompletableFuture<HttpResponse<String>> upload(
            Map<String, String> fields, String name, Supplier<InputStream> file, long length, String... headers) {
        String text = fields.entrySet().stream()
                .map(field -> part("name=\"" + field.getKey() + "\"", "") + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        byte[] begin = bytes(
                text + part("name=\"file\"; filename=\"" + name + "\"", "Content-Type: application/octet-stream\r\n"));
        byte[] end = bytes("\r\n--" + BOUNDARY + "--\r\n");
        var request = signed(PATH, query(fields))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                                List.of(new ByteArrayInputStream(begin), file.get(), new ByteArrayInputStream(end))))),
                        begin.length + length + end.length));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> get(String path, Map<String, String> fields) {
        String query = query(fields);
        return send(signed(path, query)
                        .uri(service.resolve(query.isEmpty() ? path : path + "?" + query))
                        .build())
                .join();
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder signed(String path, String pairs) {
        return HttpRequest.newBuilder(service.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header(
                        "Authorization",
                        customer.userKey() + ":" + ZadarmaSignature.of(path, pairs, customer.secret()));
    }

    private static String query(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }

    private static String part(String disposition, String more) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
