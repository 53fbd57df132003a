package rufwerk.numbers.seven.web;

import rufwerk.numbers.inventory.Features;

/** What a number can do, as seven spells it. */
record FeaturesView(boolean sms, boolean a2pSms, boolean voice) {

    static FeaturesView of(Features features) {
        return new FeaturesView(features.sms(), features.a2pSms(), features.voice());
    }
}
