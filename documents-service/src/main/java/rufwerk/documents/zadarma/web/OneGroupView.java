package rufwerk.documents.zadarma.web;

import rufwerk.documents.groups.DocumentGroup;

/** What {@code create/}, {@code update/} and {@code get/} answer ({@code wire/zadarma.md} §4). */
record OneGroupView(String status, GroupView group) {

    static OneGroupView of(DocumentGroup group) {
        return new OneGroupView("success", GroupView.of(group));
    }
}
