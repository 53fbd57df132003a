package rufwerk.documents.desk.web;

import java.util.Set;

/** How a browser can show a document; TIFF and HEIC most cannot. */
enum Display {
    PAGES,
    IMAGE,
    NONE;

    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");

    static Display of(String mediaType) {
        if (mediaType.equals("application/pdf")) {
            return PAGES;
        }
        return IMAGES.contains(mediaType) ? IMAGE : NONE;
    }
}
