package rufwerk.local.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rufwerk.local.Eventually;
import rufwerk.local.SuiteProblem;
import rufwerk.local.SuiteUnderTest;
import rufwerk.local.demo.Answer;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.Operator;
import rufwerk.local.demo.SmallPdf;
import rufwerk.local.demo.Trace;
import rufwerk.local.demo.UploadingCustomer;
import rufwerk.local.stack.Footprint;
import rufwerk.local.stack.LocalStack;
import rufwerk.local.stack.Service;

/** What documents-service takes of the machine, as the machine itself counts it, while many large files come in or go out. */
@ExtendWith(SuiteUnderTest.Extension.class)
class DocumentMemorySystemTest {
    private static final int MANY = 64;
    private static final int CHARACTERS = 20_000_000;
    private static final int ARCHIVED = 6;
    private static final int READERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Executor APART = task -> Thread.ofVirtual().start(task);

    /**
     * In memory, the files alone would be 1.3 GB. The heap has at most 256 MB (see {@link rufwerk.local.stack.Program}),
     * Netty's buffers beside it as much, and the JVM's own code and classes about 128 MB.
     */
    private static final long MOST_BYTES = 640L << 20;

    private final LocalStack stack;
    private final Operator operator;
    private final UploadingCustomer customer;

    DocumentMemorySystemTest(SuiteUnderTest suite) {
        this.stack = suite.stack();
        this.operator = suite.operator(Trace.begin());
        this.customer = new UploadingCustomer(stack.ports().url(Service.DOCUMENTS), suite.account());
    }

    @Test
    void staysSmallWhileManyLargeFilesComeInAtOnce() {
        byte[] document = SmallPdf.of("x".repeat(CHARACTERS));

        long most = mostWhile("%d uploads of %d MB".formatted(MANY, document.length / 1_000_000), MANY, () -> {
            upload(customer, document);
        });

        assertThat(most).isPositive().isLessThan(MOST_BYTES);
    }

    @Test
    void staysSmallWhileArchivesOfLargeFilesAreFetchedAtOnce() {
        DemoAccount account = operator.openAccount("Somebody with large documents");
        var owner = new UploadingCustomer(stack.ports().url(Service.DOCUMENTS), account);
        assertThat(Eventually.holds(PATIENCE, () -> isKnown(owner))).isTrue();
        byte[] document = SmallPdf.of("x".repeat(CHARACTERS));
        for (int i = 0; i < ARCHIVED; i++) {
            upload(owner, document);
        }
        Queue<Integer> documentsOfArchives = new ConcurrentLinkedQueue<>();

        long most = mostWhile("%d archives of %d documents".formatted(READERS, ARCHIVED), READERS, () -> {
            byte[] archive = Eventually.get(PATIENCE, "an archive", () -> archiveOf(account));
            documentsOfArchives.add(documentsIn(archive, document.length));
        });

        assertThat(most).isPositive().isLessThan(MOST_BYTES);
        assertThat(documentsOfArchives).hasSize(READERS).containsOnly(ARCHIVED);
    }

    private long mostWhile(String what, int times, Runnable work) {
        long before = resident();
        CompletableFuture<?>[] each = Stream.generate(() -> CompletableFuture.runAsync(work, APART))
                .limit(times)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(each);
        long most = LongStream.generate(this::resident)
                .takeWhile(sample -> !all.isDone())
                .max()
                .orElse(0);
        all.join();
        System.out.printf(
                "%s at once: documents-service has %d MiB before, %d MiB at most, %d MiB after%n",
                what, before >> 20, most >> 20, resident() >> 20);
        return most;
    }

    private static void upload(UploadingCustomer customer, byte[] document) {
        String name = UUID.randomUUID() + ".pdf";
        customer.uploadOnce(name, name, document);
    }

    private static boolean isKnown(UploadingCustomer customer) {
        try {
            return customer.documentNames().isEmpty();
        } catch (SuiteProblem notYet) {
            return false;
        }
    }

    /** Nothing while too many large documents are under way: whoever is told so comes back. */
    private Optional<byte[]> archiveOf(DemoAccount account) {
        Answer answer = operator.archive(account.id());
        return answer.status() == 503
                ? Optional.empty()
                : Optional.of(answer.ok().body());
    }

    private static int documentsIn(byte[] archive, int length) {
        int documents = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("documents/")) {
                    assertThat(zip.transferTo(OutputStream.nullOutputStream())).isEqualTo(length);
                    documents++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private long resident() {
        LockSupport.parkNanos(GLANCE.toNanos());
        return stack.footprints().stream()
                .filter(footprint -> footprint.name().equals(Service.DOCUMENTS.fullName()))
                .mapToLong(Footprint::residentBytes)
                .sum();
    }
}
