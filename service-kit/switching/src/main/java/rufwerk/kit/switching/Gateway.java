package rufwerk.kit.switching;

import java.util.regex.Pattern;

/**
 * Through what a switch reaches the destination: {@code host:port} for Kamailio, the name of a gateway for FreeSWITCH, of
 * an endpoint for Asterisk. Nothing in it can end a quotation or a line.
 */
public record Gateway(String name) {
    /** At most 128 characters: a name, a host or a bracketed IPv6 address, and a port where there is one. */
    public static final String FORM = "(?=.{1,128}$)(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9][A-Za-z0-9._-]*)(?::[0-9]{1,5})?";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public Gateway {
        if (!PATTERN.matcher(name).matches()) {
            throw new IllegalArgumentException("A gateway is a name or a host, with a port where there is one");
        }
    }
}
