package rufwerk.numbers.clients.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import rufwerk.numbers.sms.AttemptResult;
import rufwerk.numbers.sms.AttemptResult.Delivered;
import rufwerk.numbers.sms.AttemptResult.Failed;
import rufwerk.numbers.sms.AttemptResult.Refused;
import rufwerk.numbers.sms.ClaimedForwarding;
import rufwerk.numbers.sms.Outlet;
import rufwerk.numbers.sms.SmsConfig;
import rufwerk.numbers.sms.Way;

/** Forwards text messages by SMTP. A mailbox recognises a repetition by its {@code Message-ID}. */
@ApplicationScoped
class MailOutlet implements Outlet {
    /** From here on a reply is about this mailbox or this mail, and not about us (RFC 5321 §4.2). */
    private static final int MAILBOX_REFUSED = 550;

    private final ReactiveMailer mailer;
    private final SmsConfig config;

    MailOutlet(ReactiveMailer mailer, SmsConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public Optional<String> closedBecause() {
        if (config.mailServer().isEmpty()) {
            return Optional.of("SMTP_HOST is not set");
        }
        return config.mailFrom().isEmpty() ? Optional.of("SMTP_FROM is not set") : Optional.empty();
    }

    @Override
    public Uni<AttemptResult> send(ClaimedForwarding forwarding) {
        return mailer.send(mail(forwarding))
                .<AttemptResult>map(sent -> new Delivered())
                .onFailure()
                .recoverWithItem(MailOutlet::failed);
    }

    private Mail mail(ClaimedForwarding forwarding) {
        String from = config.mailFrom().orElseThrow();
        String subject = "SMS from %s to %s"
                .formatted(forwarding.content().sender(), forwarding.number().withPlus());
        return Mail.withText(forwarding.target(), subject, forwarding.content().text())
                .setFrom(from)
                .addHeader("Message-ID", "<%s@%s>".formatted(forwarding.id(), domainOf(from)))
                // No answering machine answers it (RFC 3834).
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static String domainOf(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /** A server's own words name the mailbox, so they are left out. */
    private static AttemptResult failed(Throwable failure) {
        if (failure instanceof SMTPException answer) {
            String reason = "SMTP " + answer.getReplyCode();
            return answer.getReplyCode() >= MAILBOX_REFUSED ? new Refused(reason) : new Failed(reason);
        }
        return new Failed(
                "No connection to the mail server: " + failure.getClass().getSimpleName());
    }
}
