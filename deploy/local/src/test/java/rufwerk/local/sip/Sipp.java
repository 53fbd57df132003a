package rufwerk.local.sip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import rufwerk.kit.testing.ChildProcess;

/** One telephone: it makes or takes one call and ends. */
record Sipp(ChildProcess process, Path messages) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 40;

    /** Rings and answers. */
    static Sipp answering(int port, Path folder) throws IOException {
        Path scenario = Files.writeString(folder.resolve("destination.xml"), resource("destination.xml"));
        return start(
                "destination",
                folder,
                List.of(
                        "-sf",
                        scenario.toString(),
                        "-p",
                        Integer.toString(port),
                        "-mp",
                        Integer.toString(SipPrograms.anyPort())));
    }

    /** Calls, and hangs up when somebody answers. */
    static Sipp calling(String number, int switchPort, Path folder) throws IOException {
        Path scenario = Files.writeString(folder.resolve("caller.xml"), resource("caller.xml"));
        return calling(number, switchPort, scenario, "caller", folder);
    }

    /** Calls, and wants to be refused with this SIP status. */
    static Sipp refusedWith(int status, String number, int switchPort, Path folder) throws IOException {
        String refused = resource("refused-caller.xml").replace("response=\"STATUS\"", "response=\"" + status + "\"");
        Path scenario = Files.writeString(folder.resolve("refused-%d.xml".formatted(status)), refused);
        return calling(number, switchPort, scenario, "refused-" + status, folder);
    }

    private static Sipp calling(String number, int switchPort, Path scenario, String name, Path folder)
            throws IOException {
        return start(
                name,
                folder,
                List.of(
                        "127.0.0.1:" + switchPort,
                        "-sf",
                        scenario.toString(),
                        "-s",
                        number,
                        "-p",
                        Integer.toString(SipPrograms.anyPort()),
                        "-mp",
                        Integer.toString(SipPrograms.anyPort())));
    }

    private static Sipp start(String name, Path folder, List<String> arguments) {
        Path messages = folder.resolve("%s-%d.messages".formatted(name, System.nanoTime()));
        List<String> command = new ArrayList<>(List.of(SipPrograms.SIPP, "-i", "127.0.0.1", "-m", "1", "-nostdin"));
        command.addAll(List.of("-trace_msg", "-message_file", messages.toString()));
        command.addAll(List.of("-timeout", PATIENCE_SECONDS + "s", "-timeout_error"));
        command.addAll(arguments);
        return new Sipp(ChildProcess.start(command, Map.of("TERM", "dumb"), folder.resolve(name + ".log")), messages);
    }

    /** Whether the call went as the scenario wants. */
    boolean succeeded() throws Exception {
        return process.exit().get(PATIENCE_SECONDS + 10, TimeUnit.SECONDS) == 0;
    }

    /** All that was sent and received. */
    String conversation() throws IOException {
        return Files.readString(messages);
    }

    @Override
    public void close() {
        process.close();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Sipp.class.getResourceAsStream("/sip/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
