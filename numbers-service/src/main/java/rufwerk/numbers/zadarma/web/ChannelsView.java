package rufwerk.numbers.zadarma.web;

import rufwerk.numbers.settings.NumberSettings;

/**
 * {@code /v1/direct_numbers/incoming_channels/} ({@code wire/zadarma.md} §3 knows only the status; the rest is ours).
 *
 * @param channels how many calls may come in at once
 */
record ChannelsView(String status, int channels, int maxChannels) {

    static ChannelsView of(int channels) {
        return new ChannelsView("success", channels, NumberSettings.MOST_CHANNELS);
    }
}
