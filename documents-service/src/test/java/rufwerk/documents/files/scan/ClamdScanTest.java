package rufwerk.documents.files.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.mutiny.core.Vertx;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.documents.files.ScannerDown;
import rufwerk.documents.files.check.Content;

class ClamdScanTest {
    /** The harmless text that every scanner calls malware, in two halves so that none does so here. */
    private static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void findsMalwareAndNothingElse() throws Exception {
        try (FakeClamd clamd = FakeClamd.overTcp()) {
            assertThat(scan(clamd.address(), EICAR)).isTrue();
            assertThat(scan(clamd.address(), "Erika".getBytes(US_ASCII))).isFalse();
            assertThat(scan(clamd.address(), new byte[0])).isFalse();
        }
    }

    @Test
    void sendsLargeDocumentsWhole() throws Exception {
        byte[] large = new byte[5_000_003];
        new Random(1).nextBytes(large);
        System.arraycopy(EICAR, 0, large, large.length - EICAR.length, EICAR.length);
        try (FakeClamd clamd = FakeClamd.overTcp()) {
            assertThat(scan(clamd.address(), large)).isTrue();
            assertThat(clamd.received()).isEqualTo(large);
        }
    }

    @Test
    void speaksThroughAUnixSocketToo() throws Exception {
        Path socket = folder.resolve("clamd.ctl");
        try (FakeClamd clamd = FakeClamd.overUnix(socket)) {
            assertThat(scan("unix:" + socket, EICAR)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "stream: ",
                "stream: OK but",
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: Can't allocate memory ERROR\0",
                "UNKNOWN COMMAND\0",
                "HTTP/1.1 200 OK"
            })
    void takesEveryOtherAnswerForNone(String answer) throws Exception {
        try (FakeClamd clamd = FakeClamd.answering(answer)) {
            assertThatThrownBy(() -> scan(clamd.address(), EICAR)).isInstanceOf(ScannerDown.class);
        }
    }

    @Test
    void fallsBackToNoWhenNobodyIsThere() throws Exception {
        String address;
        try (var taken = new ServerSocket(0)) { // and nobody ever listened there
            address = "127.0.0.1:" + taken.getLocalPort();
        }
        assertThatThrownBy(() -> scan(address, EICAR)).isInstanceOf(ScannerDown.class);
        assertThatThrownBy(() -> scan("unix:" + folder.resolve("nobody"), EICAR))
                .isInstanceOf(ScannerDown.class);
        assertThatThrownBy(() -> scan("nowhere.invalid:3310", EICAR)).isInstanceOf(ScannerDown.class);
    }

    @Test
    void waitsForASilentScannerOnlySoLong() throws Exception {
        try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            Path socket = folder.resolve("silent");
            silent.bind(UnixDomainSocketAddress.of(socket));
            var scan = new ClamdScan(ClamdScan.parse("unix:" + socket), Duration.ofMillis(200), VERTX);

            assertThatThrownBy(() -> scan.finds(Content.of(EICAR))).isInstanceOf(ScannerDown.class);
        }
    }

    @Test
    void knowsAddressesFromOtherTexts() {
        assertThat(ClamdScan.parse("scanner:3310")).isEqualTo(InetSocketAddress.createUnresolved("scanner", 3310));
        assertThat(ClamdScan.parse("unix:/run/clamd")).isEqualTo(UnixDomainSocketAddress.of("/run/clamd"));
        for (String text : new String[] {"scanner", ":3310", "scanner:", "scanner:port", "scanner:99999"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ClamdScan.parse(text));
        }
    }

    private static boolean scan(String address, byte[] content) {
        return new ClamdScan(ClamdScan.parse(address), Duration.ofSeconds(20), VERTX).finds(Content.of(content));
    }
}
