package rufwerk.documents.zadarma.web;

import java.util.List;
import rufwerk.documents.groups.DocumentGroup;

/** What {@code list/} answers ({@code wire/zadarma.md} §4): all groups, the main one first. */
record GroupsView(String status, List<GroupView> groups) {

    static GroupsView of(List<DocumentGroup> groups) {
        return new GroupsView("success", groups.stream().map(GroupView::of).toList());
    }
}
