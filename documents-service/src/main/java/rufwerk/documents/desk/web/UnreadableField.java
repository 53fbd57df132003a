package rufwerk.documents.desk.web;

/** A field of a form has something in it that cannot be read; browsers that look into forms send no such thing. */
class UnreadableField extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;

    UnreadableField(String field) {
        super(field, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
