package rufwerk.documents.uploads;

import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupId;

/**
 * What a customer says about a file.
 *
 * @param name as the customer calls it; see {@link FileName}
 */
public record Upload(GroupId group, DocumentType type, String name) {}
