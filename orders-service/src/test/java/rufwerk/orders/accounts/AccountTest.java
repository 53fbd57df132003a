package rufwerk.orders.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static rufwerk.orders.accounts.AccountFixtures.NOON;
import static rufwerk.orders.accounts.AccountFixtures.aCredential;
import static rufwerk.orders.accounts.AccountFixtures.anAccount;
import static rufwerk.orders.accounts.AccountFixtures.anApiKey;
import static rufwerk.orders.accounts.AccountFixtures.until;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.orders.accounts.Account.Status;
import rufwerk.orders.accounts.Credential.Kind;

class AccountTest {
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private final Account account = anAccount();
    private final Credential credential = anApiKey();

    @Test
    void hasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> anAccount(" ", NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> anAccount("x".repeat(201), NOON));
    }

    @Test
    void staysAsItIsWhenNothingChanges() {
        assertThat(account.in(Status.ACTIVE)).isEqualTo(account);
        assertThat(account.without(UUID.randomUUID())).isEqualTo(account);
        assertThat(account.requiringSigning(false, NOON)).isEqualTo(Outcome.done(account));
        assertThat(with(credential).restricting(credential, credential.terms(), NOON))
                .isEqualTo(Outcome.done(with(credential)));
    }

    @Test
    void takesNoCredentialThatHasExpiredAlready() {
        assertThat(account.with(aCredential(Kind.API_KEY, until(NOON)), NOON))
                .isEqualTo(Outcome.refused(Refusal.EXPIRY_IN_THE_PAST));
        assertThat(with(credential).restricting(credential, until(NOON), NOON))
                .isEqualTo(Outcome.refused(Refusal.EXPIRY_IN_THE_PAST));
    }

    @Test
    void has100OpenCredentialsAtMost() {
        Account full = account;
        for (int i = 0; i < 99; i++) {
            full = done(full.with(anApiKey(), NOON));
        }
        full = done(full.with(aCredential(Kind.TENIOS, until(TOMORROW)), NOON));

        assertThat(full.with(anApiKey(), NOON)).isEqualTo(Outcome.refused(Refusal.TOO_MANY_CREDENTIALS));
        assertThat(full.with(anApiKey(), TOMORROW)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void makesRoomForASuccessorOnlyWhenTheOldOneEnds() {
        Account full = with(credential);
        for (int i = 0; i < 99; i++) {
            full = done(full.with(anApiKey(), NOON));
        }

        assertThat(full.replacing(credential, anApiKey(), TOMORROW, NOON))
                .isEqualTo(Outcome.refused(Refusal.TOO_MANY_CREDENTIALS));
        assertThat(full.replacing(credential, anApiKey(), NOON, NOON)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void neverProlongsACredentialByReplacingIt() {
        Credential shortLived = aCredential(Kind.API_KEY, until(NOON.plusSeconds(60)));

        Account replaced = done(with(shortLived).replacing(shortLived, anApiKey(), TOMORROW, NOON));

        assertThat(replaced.openCredential(shortLived.id(), NOON)).isEqualTo(Outcome.done(shortLived));
    }

    @Test
    void tellsAnExpiredCredentialFromAnUnknownOne() {
        Credential shortLived = aCredential(Kind.API_KEY, until(TOMORROW));

        assertThat(with(shortLived).openCredential(shortLived.id(), NOON)).isEqualTo(Outcome.done(shortLived));
        assertThat(with(shortLived).openCredential(shortLived.id(), TOMORROW))
                .isEqualTo(Outcome.refused(Refusal.CREDENTIAL_EXPIRED));
        assertThat(account.openCredential(shortLived.id(), NOON))
                .isEqualTo(Outcome.refused(Refusal.NO_SUCH_CREDENTIAL));
    }

    @Test
    void requiresNoSignaturesThatNobodyCouldMake() {
        Account able = with(aCredential(Kind.SEVEN_SIGNING, until(TOMORROW)));

        assertThat(with(credential).requiringSigning(true, NOON)).isEqualTo(Outcome.refused(Refusal.NO_SIGNING_SECRET));
        assertThat(able.requiringSigning(true, TOMORROW)).isEqualTo(Outcome.refused(Refusal.NO_SIGNING_SECRET));
        assertThat(done(able.requiringSigning(true, NOON)).signingRequired()).isTrue();
    }

    @Test
    void sealsAgainOnlyWhatIsSealed() {
        UUID id = UUID.randomUUID();
        var signing = new Credential(id, Kind.ZADARMA, "user key", null, false, "sealed", Terms.none(), NOON);
        Account issued = done(with(credential).with(signing, NOON));

        assertThat(issued.resealed((credentialId, secret) -> secret + " again by " + credentialId)
                        .credentials())
                .extracting(Credential::sealedSecret)
                .containsExactly(null, "sealed again by " + id);
        assertThat(issued.resealed((credentialId, secret) -> secret)).isEqualTo(issued);
    }

    private Account with(Credential issued) {
        return done(account.with(issued, NOON));
    }

    private static Account done(Outcome<Account> outcome) {
        return ((Outcome.Done<Account>) outcome).result();
    }
}
