package rufwerk.documents.files;

/** Documents can be neither kept nor read now: the storage is away, or refuses us. It may be asked again later. */
public class StorageDown extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageDown(String why, Throwable cause) {
        super("The storage of documents does not work: " + why, cause);
    }
}
