package rufwerk.documents.uploads.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import rufwerk.documents.uploads.UploadReceipt;

/** Kept answers are written and read by reflection, which a native image only allows where it was told to. */
@RegisterForReflection(targets = UploadReceipt.class)
class ReceiptReflection {}
