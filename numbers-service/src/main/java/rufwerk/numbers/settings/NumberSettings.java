package rufwerk.numbers.settings;

import org.jspecify.annotations.Nullable;

/**
 * What an account has set on its number. Both dialects read and write this, each as far as it has words for it.
 *
 * @param sip null: calls go nowhere
 * @param onTest whether the account tries the number out before it relies on it
 * @param receivesSms never true where the direction cannot
 * @param channels how many calls may come in at once, 1 to 100
 * @param documentsGroup the documents under which it was ordered; 0 is the account's main group
 */
public record NumberSettings(
        NumberName name,
        @Nullable SipTarget sip,
        boolean onTest,
        boolean receivesSms,
        SmsForwarding smsForwarding,
        int channels,
        long documentsGroup) {
    public static final int USUAL_CHANNELS = 2;
    public static final int MOST_CHANNELS = 100;

    public NumberSettings {
        if (channels < 1 || channels > MOST_CHANNELS || documentsGroup < 0) {
            throw new IllegalArgumentException("No such number of channels or group of documents");
        }
    }

    /** Those of a number nobody has touched yet. */
    public static NumberSettings initial(boolean receivesSms, long documentsGroup) {
        return new NumberSettings(
                NumberName.NONE, null, false, receivesSms, SmsForwarding.NONE, USUAL_CHANNELS, documentsGroup);
    }

    /** As those of a number that it is linked to: name and documents stay its own. */
    public NumberSettings sharing(NumberSettings linked, boolean canReceiveSms) {
        return new NumberSettings(
                name,
                linked.sip,
                linked.onTest,
                linked.receivesSms && canReceiveSms,
                linked.smsForwarding,
                linked.channels,
                documentsGroup);
    }

    public NumberSettings withName(NumberName changed) {
        return new NumberSettings(changed, sip, onTest, receivesSms, smsForwarding, channels, documentsGroup);
    }

    public NumberSettings withSip(SipTarget changed) {
        return new NumberSettings(name, changed, onTest, receivesSms, smsForwarding, channels, documentsGroup);
    }

    public NumberSettings withTest(boolean changed) {
        return new NumberSettings(name, sip, changed, receivesSms, smsForwarding, channels, documentsGroup);
    }

    public NumberSettings withSms(boolean changed) {
        return new NumberSettings(name, sip, onTest, changed, smsForwarding, channels, documentsGroup);
    }

    public NumberSettings withSmsForwarding(SmsForwarding changed) {
        return new NumberSettings(name, sip, onTest, receivesSms, changed, channels, documentsGroup);
    }

    public NumberSettings withChannels(int changed) {
        return new NumberSettings(name, sip, onTest, receivesSms, smsForwarding, changed, documentsGroup);
    }

    public NumberSettings withDocumentsGroup(long changed) {
        return new NumberSettings(name, sip, onTest, receivesSms, smsForwarding, channels, changed);
    }
}
