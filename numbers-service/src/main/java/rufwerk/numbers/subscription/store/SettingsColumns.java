package rufwerk.numbers.subscription.store;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.secrets.SealedColumn;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.NumberName;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SipTarget;
import rufwerk.numbers.settings.SlackWebhook;
import rufwerk.numbers.settings.SmsForwarding;

/** What an account has set on a number, in the columns of its subscription. Webhooks are sealed. */
@ApplicationScoped
class SettingsColumns {
    private final SealedSecrets secrets;

    SettingsColumns(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    void write(NumberSettings settings, SubscriptionRow row) {
        row.name = settings.name().text();
        row.sipTarget = settings.sip() == null ? null : settings.sip().text();
        row.onTest = settings.onTest();
        row.receivesSms = settings.receivesSms();
        row.smsToNumbers = settings.smsForwarding().numbers().stream()
                .map(PhoneNumber::digits)
                .toArray(String[]::new);
        row.smsToAddresses = settings.smsForwarding().addresses().stream()
                .map(EmailAddress::text)
                .toArray(String[]::new);
        row.channels = settings.channels();
        row.documentsGroup = settings.documentsGroup();
        writeSlack(settings.smsForwarding().slack(), row);
    }

    /** Sealed for its row, so it cannot be copied from one to another. */
    void writeSlack(@Nullable SlackWebhook webhook, SubscriptionRow row) {
        row.sealedSlack = webhook == null ? null : secrets.sealText(webhook.text(), context(row.id));
    }

    NumberSettings read(SubscriptionRow row) {
        return new NumberSettings(
                new NumberName(row.name),
                row.sipTarget == null ? null : new SipTarget(row.sipTarget),
                row.onTest,
                row.receivesSms,
                new SmsForwarding(
                        Arrays.stream(row.smsToNumbers).map(PhoneNumber::new).toList(),
                        Arrays.stream(row.smsToAddresses).map(EmailAddress::new).toList(),
                        readSlack(row)),
                row.channels,
                row.documentsGroup);
    }

    private @Nullable SlackWebhook readSlack(SubscriptionRow row) {
        return row.sealedSlack == null
                ? null
                : SlackWebhook.parse(secrets.openText(row.sealedSlack, context(row.id)))
                        .orElseThrow();
    }

    private static String context(Object subscription) {
        return "slack webhook of subscription " + subscription;
    }

    /** So that they come under a new master key. */
    @Dependent
    static class Stores {
        @Produces
        @ApplicationScoped
        SealedStore slackWebhooks(Pool pool, SealedSecrets secrets) {
            return new SealedColumn(
                    pool,
                    secrets,
                    new SealedColumn.Spec(
                            "slack webhooks", "subscription", "id", "sealed_slack", SettingsColumns::context));
        }
    }
}
