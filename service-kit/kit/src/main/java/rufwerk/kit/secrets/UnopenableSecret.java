package rufwerk.kit.secrets;

/** A sealed value was changed, belongs to another context, or its master key is not known any more. */
public class UnopenableSecret extends IllegalStateException {
    private static final long serialVersionUID = 1;

    UnopenableSecret(String context) {
        super("Cannot open a sealed value of " + context);
    }
}
