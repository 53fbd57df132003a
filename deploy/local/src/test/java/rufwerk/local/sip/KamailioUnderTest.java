package rufwerk.local.sip;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import rufwerk.kit.testing.ChildProcess;

/** Debian's kamailio with the configuration we ship. */
record KamailioUnderTest(ChildProcess process, int port) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ANSWER_MILLISECONDS = 500;

    static KamailioUnderTest start(Path shipped, Path folder, String routesUrl, String switchKey, String gateway)
            throws IOException {
        int port = SipPrograms.anyPort();
        Path configuration = folder.resolve("kamailio.cfg");
        Files.copy(shipped, configuration, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("local.cfg"), """
                listen=udp:127.0.0.1:%d
                #!define ROUTES_URL "%s"
                #!define SWITCH_KEY "%s"
                #!define GATEWAY "%s"
                """.formatted(port, routesUrl, switchKey, gateway));
        List<String> command = List.of(
                SipPrograms.KAMAILIO,
                "-DD",
                "-E",
                "-f",
                configuration.toString(),
                "-Y",
                folder.toString(),
                "-w",
                folder.toString());
        var kamailio =
                new KamailioUnderTest(ChildProcess.start(command, Map.of(), folder.resolve("kamailio.log")), port);
        await("kamailio's answer to OPTIONS").atMost(PATIENCE).until(kamailio::answersOptions);
        return kamailio;
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean answersOptions() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("kamailio ended: " + Files.readString(process.log()));
        }
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            byte[] options = """
                    OPTIONS sip:127.0.0.1:%1$d SIP/2.0
                    Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK%2$d
                    From: <sip:test@127.0.0.1>;tag=1
                    To: <sip:127.0.0.1:%1$d>
                    Call-ID: %2$d@127.0.0.1
                    CSeq: 1 OPTIONS
                    Max-Forwards: 10
                    Content-Length: 0

                    """.formatted(port, socket.getLocalPort())
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            socket.setSoTimeout(ANSWER_MILLISECONDS);
            socket.send(new DatagramPacket(options, options.length, InetAddress.getLoopbackAddress(), port));
            var answer = new DatagramPacket(new byte[4096], 4096);
            socket.receive(answer);
            return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.US_ASCII)
                    .startsWith("SIP/2.0 200");
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }
}
