package rufwerk.kit.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Opens pages of the service under test as a person does: follows redirects and keeps cookies. */
public final class Browser implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    private String languages = "en";

    /** As {@code Accept-Language} has it, for example {@code de-AT,de;q=0.9}. */
    public void speak(String acceptLanguage) {
        languages = acceptLanguage;
    }

    public HttpResponse<String> open(String path) throws IOException, InterruptedException {
        URI url = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        var request = HttpRequest.newBuilder(url)
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", languages)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
