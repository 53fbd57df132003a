package rufwerk.orders.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The corpus {@code webhooks/forbidden-urls.txt}, and the name server that goes with it. */
final class ForbiddenUrls implements Destinations.Names {
    private static final String ARROW = " => ";

    private final List<String> urls;
    private final Map<String, Deque<InetAddress[]>> names = new ConcurrentHashMap<>();

    private ForbiddenUrls(List<String> lines, int port) {
        lines.forEach(this::learn);
        this.urls = lines.stream()
                .map(line -> line.split(ARROW)[0].replace("{port}", Integer.toString(port)))
                .toList();
    }

    /** {@code port} is where somebody counts. */
    static ForbiddenUrls withPort(int port) {
        try (var file = ForbiddenUrls.class.getResourceAsStream("/webhooks/forbidden-urls.txt")) {
            return new ForbiddenUrls(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList(),
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> urls() {
        return urls;
    }

    /** The last answer is repeated. What is no name of the corpus is what the JDK makes of it. */
    @Override
    public InetAddress[] addressesOf(String host) throws UnknownHostException {
        Deque<InetAddress[]> answers = names.get(host);
        if (answers == null) {
            return InetAddress.getAllByName(host);
        }
        return answers.size() > 1 ? answers.poll() : answers.peek();
    }

    private void learn(String line) {
        String[] parts = line.split(ARROW);
        if (parts.length > 1) {
            String host = parts[0].replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
            Deque<InetAddress[]> answers = new ConcurrentLinkedDeque<>();
            Arrays.stream(parts).skip(1).map(ForbiddenUrls::addresses).forEach(answers::add);
            names.put(host, answers);
        }
    }

    private static InetAddress[] addresses(String text) {
        return Arrays.stream(text.split(","))
                .map(address -> InetAddress.ofLiteral(address.strip()))
                .toArray(InetAddress[]::new);
    }
}
