package rufwerk.numbers.sms.store;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.UUID;
import rufwerk.kit.secrets.SealedColumn;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;
import rufwerk.numbers.sms.SmsContent;

/** Who wrote what to whom, and where it goes on to, as it is kept. */
@ApplicationScoped
class SealedSms {
    private final SealedSecrets secrets;

    SealedSms(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    String sealContent(UUID sms, SmsContent content) {
        return secrets.sealText(content.sender() + '\n' + content.text(), contentContext(sms));
    }

    /** A sender has no line break, so the first one ends it. */
    SmsContent openContent(UUID sms, String sealed) {
        String opened = secrets.openText(sealed, contentContext(sms));
        int end = opened.indexOf('\n');
        return new SmsContent(opened.substring(0, end), opened.substring(end + 1));
    }

    String sealTarget(UUID forwarding, String target) {
        return secrets.sealText(target, targetContext(forwarding));
    }

    String openTarget(UUID forwarding, String sealed) {
        return secrets.openText(sealed, targetContext(forwarding));
    }

    private static String contentContext(Object sms) {
        return "sms " + sms;
    }

    private static String targetContext(Object forwarding) {
        return "sms forwarding " + forwarding;
    }

    /** So that they come under a new master key. */
    @Dependent
    static class Stores {

        @Produces
        @ApplicationScoped
        SealedStore contents(Pool pool, SealedSecrets secrets) {
            return new SealedColumn(
                    pool,
                    secrets,
                    new SealedColumn.Spec(
                            "text messages", "incoming_sms", "id", "sealed_content", SealedSms::contentContext));
        }

        @Produces
        @ApplicationScoped
        SealedStore targets(Pool pool, SealedSecrets secrets) {
            return new SealedColumn(
                    pool,
                    secrets,
                    new SealedColumn.Spec(
                            "forwardings of text messages",
                            "sms_forwarding",
                            "id",
                            "sealed_target",
                            SealedSms::targetContext));
        }
    }
}
