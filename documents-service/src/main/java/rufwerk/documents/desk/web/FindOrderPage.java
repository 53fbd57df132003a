package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * Finds an order by its number alone.
 *
 * @param unknown whether there is no order of this number
 */
@CheckedTemplate(basePath = "desk")
record FindOrderPage(SignedIn who, String number, boolean unknown, Part.@Nullable Trouble trouble)
        implements TemplateInstance {}
