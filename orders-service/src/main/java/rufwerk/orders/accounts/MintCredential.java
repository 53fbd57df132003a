package rufwerk.orders.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.secrets.SealedSecrets;

/** Makes up a credential of one of the kinds. What is secret about it leaves here once and is then gone. */
@ApplicationScoped
class MintCredential {
    private static final int ZADARMA_BYTES = 10;
    private static final int SIGNING_BYTES = 32;
    private static final int KEY_PREFIX = 12;

    private final SealedSecrets secrets;
    private final SecureRandom random = new SecureRandom();

    MintCredential(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    /** What its owner gets, and what is kept. */
    record Minted(Issued issued, Credential kept) {}

    Minted mint(Credential.Kind kind, boolean test, Terms terms, Instant now) {
        UUID id = UUID.randomUUID();
        return switch (kind) {
            case API_KEY -> {
                String key = ApiKey.issue(test).text();
                String prefix = key.substring(0, KEY_PREFIX);
                yield new Minted(
                        new Issued.ApiKey(id, key),
                        new Credential(id, kind, Fingerprint.of(key), prefix, test, null, terms, now));
            }
            case ZADARMA -> {
                String userKey = randomHex(ZADARMA_BYTES);
                String secret = randomHex(ZADARMA_BYTES);
                yield new Minted(
                        new Issued.Zadarma(id, userKey, secret),
                        new Credential(id, kind, userKey, null, test, sealed(secret, id), terms, now));
            }
            case TENIOS -> {
                String accessKey = UUID.randomUUID().toString();
                yield new Minted(
                        new Issued.Tenios(id, accessKey),
                        new Credential(id, kind, Fingerprint.of(accessKey), null, test, null, terms, now));
            }
            case SEVEN_SIGNING -> {
                String secret = randomHex(SIGNING_BYTES);
                yield new Minted(
                        new Issued.SevenSigning(id, secret),
                        new Credential(id, kind, id.toString(), null, test, sealed(secret, id), terms, now));
            }
        };
    }

    /** Of the same kind and under the same terms, its expiry included: replacing a key prolongs nothing. */
    Minted successorOf(Credential old, Instant now) {
        return mint(old.kind(), old.test(), old.terms(), now);
    }

    private String sealed(String secret, UUID credential) {
        return secrets.sealText(secret, ReplicatedAccount.secretContext(credential));
    }

    private String randomHex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
