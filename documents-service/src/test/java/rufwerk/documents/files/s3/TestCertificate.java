package rufwerk.documents.files.s3;

import java.nio.file.Path;
import rufwerk.kit.testing.Keytool;

/**
 * A certificate that vouches for itself.
 *
 * @param keyStore what a server shows, under {@link Keytool#PASSWORD}
 * @param pem what a client is given to trust
 */
record TestCertificate(Path keyStore, Path pem) {

    /** @param name whom it names, as keytool writes it, for example {@code ip:127.0.0.1} or {@code dns:example.com} */
    static TestCertificate of(String name, Path folder) {
        Path keyStore = folder.resolve("server.p12");
        Path pem = folder.resolve("server.pem");
        Keytool.run(keyStore, "-genkeypair", "-alias", "s3", "-keyalg", "EC", "-dname", "CN=S3", "-ext", "san=" + name);
        Keytool.run(keyStore, "-exportcert", "-alias", "s3", "-rfc", "-file", pem.toString());
        return new TestCertificate(keyStore, pem);
    }
}
