package rufwerk.kit.access;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A replica that has not read any accounts yet would turn customers away. */
@Readiness
class AccountsReady implements HealthCheck {
    private final AccountsFeed accounts;

    AccountsReady(AccountsFeed accounts) {
        this.accounts = accounts;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Accounts are known")
                .status(accounts.isCaughtUp())
                .build();
    }
}
