package rufwerk.numbers.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A real mail server that keeps what it is sent. */
public final class MailSink implements AutoCloseable {
    private final GreenMail server;

    public MailSink(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public record Mail(String to, String from, String subject, String text, String messageId) {}

    /** Tests share the server, but not their mailboxes. */
    public List<Mail> to(String mailbox) {
        return mails().filter(mail -> mail.to().equals(mailbox)).toList();
    }

    private Stream<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(MailSink::read);
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(
                    message.getAllRecipients()[0].toString(),
                    message.getFrom()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString().strip(),
                    message.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
