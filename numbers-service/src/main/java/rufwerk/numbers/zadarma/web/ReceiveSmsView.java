package rufwerk.numbers.zadarma.web;

/**
 * {@code PUT /v1/direct_numbers/receive_sms/} ({@code wire/zadarma.md} §3).
 *
 * @param receiveSms {@code on} or {@code off}, unlike the "true" and "false" of lists
 */
record ReceiveSmsView(String status, String number, String receiveSms) {

    static ReceiveSmsView of(ReceiveSmsForm form) {
        return new ReceiveSmsView("success", form.number().digits(), ZadarmaValues.onOrOff(form.value()));
    }
}
