package rufwerk.local.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import rufwerk.kit.testing.Keytool;

/** An authority of its own, what trusts it, and a certificate for the broker and for each user, as Strimzi makes them. */
record Certificates(Path folder) {
    private static final String AUTHORITY = "authority";
    private static final String BROKER = "broker";

    static Certificates of(List<String> users, Path folder) {
        var made = new Certificates(folder);
        made.issueAuthority();
        made.issue(BROKER, "-ext", "san=ip:127.0.0.1");
        users.forEach(user -> made.issue(user));
        return made;
    }

    Path trusted() {
        return folder.resolve("ca.p12");
    }

    Path broker() {
        return of(BROKER);
    }

    Path of(String user) {
        return folder.resolve(user + ".p12");
    }

    private void issueAuthority() {
        Path certificate = folder.resolve("ca.crt");
        Keytool.run(
                all(), "-genkeypair", "-alias", AUTHORITY, "-keyalg", "EC", "-dname", "CN=cluster-ca", "-ext", "bc:c");
        Keytool.run(all(), "-exportcert", "-alias", AUTHORITY, "-file", certificate.toString());
        Keytool.run(trusted(), "-importcert", "-noprompt", "-alias", "ca", "-file", certificate.toString());
    }

    private void issue(String name, String... more) {
        var settings =
                Stream.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-dname", "CN=" + name, "-signer", AUTHORITY);
        Keytool.run(all(), Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
        Keytool.run(
                of(name),
                "-importkeystore",
                "-noprompt",
                "-srckeystore",
                all().toString(),
                "-srcstorepass",
                Keytool.PASSWORD,
                "-srcalias",
                name);
    }

    /** With the keys of all, which nobody else is given. */
    private Path all() {
        return folder.resolve("all.p12");
    }
}
