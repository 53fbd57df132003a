package rufwerk.numbers.seven.web;

/** {@code DELETE /api/numbers/active/{number}} */
record DeletedView(boolean success) {
    static final DeletedView DELETED = new DeletedView(true);
}
