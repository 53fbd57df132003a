package rufwerk.numbers.zadarma.web;

/** {@code PUT /v1/direct_numbers/set_sip_id/} ({@code wire/zadarma.md} §3). */
record SipView(String status, String number, String sipId) {

    static SipView of(SipForm form) {
        return new SipView("success", form.number().digits(), form.sipId().text());
    }
}
