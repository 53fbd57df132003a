package rufwerk.bench.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import rufwerk.bench.contest.Contestant;
import rufwerk.bench.contest.Stage;
import rufwerk.bench.machine.CpuWatch;
import rufwerk.bench.machine.Pause;
import rufwerk.bench.stage.SigningCustomer;
import rufwerk.bench.stage.StartedProgram;
import rufwerk.local.SuiteProblem;

/**
 * Whole uploads, several at a time, each on a connection that stays; counted in megabytes of documents.
 *
 * <p>Bytes go from memory to the socket as they are, so that sending them takes little of this machine.
 */
record Uploads(
        String name, Stage stage, StartedProgram program, List<SigningCustomer> customers, byte[] document, int atATime)
        implements Contestant {

    private static final Duration LEAD_IN = Duration.ofSeconds(1);
    private static final String PATH = "/v1/documents/upload/";
    private static final String BOUNDARY = "----1f3c";
    private static final byte[] BEGIN = bytes("--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"document_type\"\r\n\r\npassport\r\n--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"document.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n");
    private static final byte[] END = bytes("\r\n--" + BOUNDARY + "--\r\n");

    /** Where the service keeps them. */
    static Path folder(Stage stage) {
        return stage.folder().resolve("documents");
    }

    @Override
    public Optional<StartedProgram> measured() {
        return Optional.of(program);
    }

    @Override
    public Slice run(Duration during) {
        var done = new AtomicLong();
        var next = new AtomicInteger();
        long end = System.nanoTime() + LEAD_IN.toNanos() + during.toNanos();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = Stream.generate(() -> senders.submit(() -> sendUntil(end, next, done)))
                    .limit(atATime)
                    .toList();
            Pause.of(LEAD_IN);
            var watch = CpuWatch.begin(stage.parts(this));
            long before = done.get();
            long begin = System.nanoTime();
            Pause.of(during);
            double megabytes = (done.get() - before) * (double) document.length / 1e6;
            double seconds = (System.nanoTime() - begin) / 1e9;
            var slice = new Slice(megabytes / seconds, 0, 0, watch.soFar());
            for (var each : sending) {
                each.get();
            }
            removeFiles();
            return slice;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new SuiteProblem("An upload failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteProblem("Interrupted");
        }
    }

    /**
     * As whoever seals by itself does. The memory in which a kernel keeps files is the slower the longer nobody has used
     * it, at least on virtual machines; so nobody may use it up.
     */
    private void removeFiles() throws IOException {
        try (var all = Files.walk(folder(stage))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void sendUntil(long end, AtomicInteger next, AtomicLong done) {
        try (Socket socket = new Socket("127.0.0.1", program.port())) {
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                SigningCustomer customer = customers.get(next.getAndIncrement() % customers.size());
                out.write(head(customer));
                out.write(BEGIN);
                out.write(document);
                out.write(END);
                awaitOk(in);
                done.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] head(SigningCustomer customer) {
        return bytes(
                "POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: %d\r\nContent-Type: multipart/form-data; boundary=%s\r\n\r\n"
                        .formatted(
                                PATH,
                                customer.authorization(PATH, "document_type=passport"),
                                BEGIN.length + document.length + END.length,
                                BOUNDARY));
    }

    private static void awaitOk(InputStream in) throws IOException {
        String status = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.contains(" 200 ")) {
            throw new IOException(status + " " + body);
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new IOException("The service hung up");
            }
            line.append((char) sign);
        }
        return line.toString().strip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
