package rufwerk.documents.files.s3;

import java.util.List;

/** Some objects in the order of their names, and whether there are more. */
public record S3Page(List<S3Object> objects, boolean more) {
    public S3Page {
        objects = List.copyOf(objects);
    }
}
