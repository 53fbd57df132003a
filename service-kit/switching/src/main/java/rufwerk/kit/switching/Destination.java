package rufwerk.kit.switching;

import java.util.regex.Pattern;

/** Where a call goes. Nothing in it means anything to a dialplan, a quotation or a line. */
public sealed interface Destination {

    /** As a switch reads it that wants no more than one word. */
    String text();

    /** Somebody behind the gateway: a number, international and without plus sign, or a login. */
    record Subscriber(String user) implements Destination {
        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._+-]{1,128}");

        public Subscriber {
            if (!FORM.matcher(user).matches()) {
                throw new IllegalArgumentException("Neither a number nor a login");
            }
        }

        @Override
        public String text() {
            return user;
        }
    }

    /** A SIP address that needs no gateway; what is unusual in its user part is escaped. */
    record SipAddress(String user, String host) implements Destination {
        private static final Pattern USER = Pattern.compile("[A-Za-z0-9._+%-]{1,255}");
        private static final Pattern HOST =
                Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?(?::[0-9]{1,5})?");

        public SipAddress {
            if (!USER.matcher(user).matches() || !HOST.matcher(host).matches()) {
                throw new IllegalArgumentException("Not a SIP address");
            }
        }

        /** {@code user@host} */
        public String withoutScheme() {
            return user + "@" + host;
        }

        @Override
        public String text() {
            return "sip:" + withoutScheme();
        }
    }
}
