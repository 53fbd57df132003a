package rufwerk.durchwahl.calls.web;

import java.math.BigDecimal;
import rufwerk.durchwahl.calls.Call;

/** @param cents what the caller paid */
record CallView(String callId, String called, String destination, String tariffClass, int seconds, BigDecimal cents) {

    static CallView of(Call call) {
        return new CallView(
                call.record().id().text(),
                call.record().called().digits(),
                call.destination(),
                call.tariffClass().label(),
                call.record().seconds(),
                call.cents());
    }
}
