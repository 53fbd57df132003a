package rufwerk.numbers.zadarma.web;

/** {@code PUT /v1/direct_numbers/set_caller_name/} ({@code wire/zadarma.md} §3). */
record CallerNameView(String status, String number, String callerName) {

    static CallerNameView of(CallerNameForm form) {
        return new CallerNameView(
                "success", form.number().digits(), form.callerName().text());
    }
}
