package rufwerk.local.sip;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's kamailio and sipp. A developer may do without them, CI may not. */
final class SipPrograms {
    static final String KAMAILIO = "/usr/sbin/kamailio";
    static final String SIPP = "/usr/bin/sipp";
    private static final String PACKAGES = "kamailio kamailio-utils-modules sip-tester";

    private SipPrograms() {}

    static void require() {
        boolean installed = List.of(KAMAILIO, SIPP).stream().map(Path::of).allMatch(Files::isExecutable);
        if (!installed && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI has to place SIP calls: apt-get install " + PACKAGES);
        }
        assumeTrue(installed, "No SIP calls are placed without: apt-get install " + PACKAGES);
    }

    /** A UDP port that nobody listens on, for now. */
    static int anyPort() throws IOException {
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return socket.getLocalPort();
        }
    }
}
