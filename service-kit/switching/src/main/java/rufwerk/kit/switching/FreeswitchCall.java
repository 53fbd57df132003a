package rufwerk.kit.switching;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import rufwerk.kit.switching.Destination.SipAddress;
import rufwerk.kit.switching.Destination.Subscriber;

/**
 * A call FreeSWITCH asks about, and the dialplans that answer it ({@code wire/switches.md} §2).
 *
 * @param dialled matched by FreeSWITCH as it was dialled, so it is answered that way
 * @param context the answer counts only in the context the call is in
 */
record FreeswitchCall(String dialled, String context) {
    /** FreeSWITCH goes on with its other bindings and files. */
    static final String NOT_FOUND = """
            <document type="freeswitch/xml"><section name="result"><result status="not found"/></section></document>""";

    private static final String DIALPLAN = """
            <document type="freeswitch/xml"><section name="dialplan"><context name="%s">\
            <extension name="rufwerk"><condition field="destination_number" expression="^%s$">%s</condition>\
            </extension></context></section></document>""";

    private static final String BRIDGE = """
            <action application="set" data="hangup_after_bridge=true"/>\
            <action application="bridge" data="sofia/%s"/>""";

    /** SIP 503: the caller's side may try another way, or again. */
    private static final String UNAVAILABLE = """
            <action application="respond" data="503"/>""";

    private static final Pattern SPEAKABLE_CONTEXT = Pattern.compile("[ -~]{1,128}");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Za-z0-9]");

    /** Whether the context can be given back at all. FreeSWITCH would replace variables in it, and XML has no controls. */
    static boolean understands(String context) {
        return SPEAKABLE_CONTEXT.matcher(context).matches() && context.indexOf('$') < 0;
    }

    /** Through the gateway, or straight to an address by the profile that FreeSWITCH has for the world outside. */
    String bridge(SwitchRoute route, Supplier<Gateway> gateway) {
        return dialplan(BRIDGE.formatted(
                switch (route.destination()) {
                    case Subscriber(var user) ->
                        "gateway/%s/%s".formatted(gateway.get().name(), user);
                    case SipAddress address -> "external/" + address.withoutScheme();
                }));
    }

    String tryAgain() {
        return dialplan(UNAVAILABLE);
    }

    private String dialplan(String actions) {
        String literally = NEITHER_LETTER_NOR_DIGIT.matcher(dialled).replaceAll("\\\\$0");
        return DIALPLAN.formatted(escaped(context), escaped(literally), actions);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
