package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.orders.accounts.AccountFixtures.ANNA;
import static rufwerk.orders.accounts.AccountFixtures.NOON;
import static rufwerk.orders.accounts.AccountFixtures.anAccount;
import static rufwerk.orders.accounts.AccountFixtures.until;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.secrets.KeyRing;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.orders.accounts.Credential.Kind;

class ChangingCredentialsTest {
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final SealedSecrets secrets = new SealedSecrets(() -> KeyRing.parse(PostgresAndKafka.MASTER_KEY));
    private final MintCredential mint = new MintCredential(secrets);
    private final AccountId id =
            await(accounts.save(AccountChange.opening(anAccount(), ANNA))).id();

    @Test
    void hidesTheFingerprintedKeyAndShowsItsBeginning() {
        var issued = (Issued.ApiKey) issue(Kind.API_KEY, true, Terms.none());

        assertThat(issued.key()).startsWith("rw_test_");
        assertThat(credential(issued.id()).lookup()).isEqualTo(Fingerprint.of(issued.key()));
        assertThat(credential(issued.id()).keyPrefix()).isEqualTo(issued.key().substring(0, 12));
        assertThat(credential(issued.id()).test()).isTrue();
    }

    @Test
    void sealsASigningSecretOfAtLeast32RandomBytes() {
        var issued = (Issued.SevenSigning) issue(Kind.SEVEN_SIGNING, false, Terms.none());

        Credential kept = credential(issued.id());
        assertThat(issued.secret()).matches("[0-9a-f]{64}");
        assertThat(kept.lookup()).isEqualTo(issued.id().toString());
        assertThat(secrets.openText(kept.sealedSecret(), ReplicatedAccount.secretContext(issued.id())))
                .isEqualTo(issued.secret());
    }

    @ParameterizedTest
    @EnumSource
    void replacesACredentialByOneOfTheSameKindUnderTheSameTerms(Kind kind) {
        Terms terms = new Terms("Label", List.of("numbers:read"), List.of("192.0.2.0/24"), NOON.plus(ONE_DAY), 7);
        Issued old = issue(kind, true, terms);

        Issued successor = rotate(old.id(), Duration.ofHours(1));

        assertThat(successor).hasSameClassAs(old).isNotEqualTo(old);
        assertThat(credential(successor.id()).lookup())
                .isNotEqualTo(credential(old.id()).lookup());
        assertThat(credential(successor.id()).terms()).isEqualTo(terms);
        assertThat(credential(successor.id()).test()).isTrue();
        assertThat(credential(old.id()).terms()).isEqualTo(terms.endingBy(NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void endsTheOldOneAtOnceWhenNoOverlapIsAskedFor() {
        Issued old = issue(Kind.TENIOS, false, Terms.none());

        Issued successor = rotate(old.id(), Duration.ZERO);

        assertThat(accounts.lastAnnounced().credentials())
                .extracting(Credential::id)
                .containsExactly(successor.id());
        assertThat(credential(old.id()).isOpenAt(NOON)).isFalse();
    }

    @Test
    void replacesNothingThatIsGone() {
        Issued shortLived = issue(Kind.API_KEY, false, until(NOON.plusSeconds(1)));

        assertThat(await(
                        new RotateCredential(at(NOON.plusSeconds(1)), mint).rotate(id, shortLived.id(), ONE_DAY, ANNA)))
                .isEqualTo(Outcome.refused(Refusal.CREDENTIAL_EXPIRED));
        assertThat(await(new RotateCredential(at(NOON), mint).rotate(id, UUID.randomUUID(), ONE_DAY, ANNA)))
                .isEqualTo(Outcome.refused(Refusal.NO_SUCH_CREDENTIAL));
        assertThat(await(new RotateCredential(at(NOON), mint)
                        .rotate(AccountId.random(), shortLived.id(), ONE_DAY, ANNA)))
                .isEqualTo(Outcome.refused(Refusal.NO_SUCH_ACCOUNT));
    }

    @Test
    void announcesNothingThatHasExpired() {
        issue(Kind.API_KEY, false, until(NOON.plusSeconds(1)));

        await(new CloseAccess(at(NOON.plusSeconds(1))).setStatus(id, Account.Status.SUSPENDED, ANNA));

        assertThat(accounts.lastAnnounced().credentials()).isEmpty();
        assertThat(account().credentials()).hasSize(1);
    }

    @Test
    void forgetsWhatExpired90DaysAgoWithTheNextChange() {
        Issued shortLived = issue(Kind.API_KEY, false, until(NOON.plusSeconds(1)));
        CloseAccess later = new CloseAccess(at(NOON.plus(Duration.ofDays(90)).plusSeconds(1)));

        await(later.setStatus(id, Account.Status.ACTIVE, ANNA));
        assertThat(account().credentials()).hasSize(1);

        await(later.setStatus(id, Account.Status.SUSPENDED, ANNA));
        assertThat(account().credentials()).isEmpty();
        assertThat(lastEntry().difference().before().toString())
                .contains(shortLived.id().toString());
    }

    @Test
    void auditsNothingWhenNothingChanges() {
        Issued issued = issue(Kind.API_KEY, false, Terms.none());
        long last = lastEntry().id();

        await(new CloseAccess(at(NOON)).revoke(id, UUID.randomUUID(), ANNA));
        await(new CloseAccess(at(NOON)).setStatus(id, Account.Status.ACTIVE, ANNA));
        await(new RequireSigning(at(NOON)).set(id, false, ANNA));
        await(new RestrictCredential(at(NOON)).to(id, issued.id(), Credential::terms, ANNA));

        assertThat(lastEntry().id()).isEqualTo(last);
        assertThat(account().version()).isEqualTo(2);
    }

    @Test
    void auditsWhoRestrictedACredential() {
        Issued issued = issue(Kind.API_KEY, false, Terms.none());

        await(new RestrictCredential(at(NOON))
                .to(id, issued.id(), credential -> until(NOON.plusSeconds(1)), new Operator("bert")));

        assertThat(lastEntry().cause())
                .isEqualTo(new Cause(AuditAction.CREDENTIAL_RESTRICTED, new Operator("bert"), issued.id()));
    }

    private Issued issue(Kind kind, boolean test, Terms terms) {
        return done(await(new IssueCredential(at(NOON), mint, Clock.fixed(NOON, ZoneOffset.UTC))
                .to(id, kind, test, terms, ANNA)));
    }

    private Issued rotate(UUID credential, Duration oldValidFor) {
        return done(await(new RotateCredential(at(NOON), mint).rotate(id, credential, oldValidFor, ANNA)));
    }

    private ChangeAccount at(Instant now) {
        return new ChangeAccount(accounts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Account account() {
        return await(accounts.find(id));
    }

    private Credential credential(UUID credential) {
        return account().credentials().stream()
                .filter(kept -> kept.id().equals(credential))
                .findAny()
                .orElseThrow();
    }

    private AuditEntry lastEntry() {
        return await(accounts.audit(id, null, 1)).getFirst();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).result();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
