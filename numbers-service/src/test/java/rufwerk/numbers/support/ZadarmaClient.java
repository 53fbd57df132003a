package rufwerk.numbers.support;

import rufwerk.kit.zadarma.ZadarmaSignature;
import rufwerk.numbers.support.Neighbours.Customer;

/** Sends what real clients of the vendor send, byte by byte. */
public record ZadarmaClient(Customer customer) {

    /** As PHP, Python and TypeScript do. */
    public RawRequest get(String path, String query) {
        return signed(new RawRequest("GET", query.isEmpty() ? path : path + "?" + query), path, query);
    }

    public RawRequest form(String method, String path, String form) {
        return signed(new RawRequest(method, path).withBody(form), path, form)
                .with("Content-Type: application/x-www-form-urlencoded");
    }

    /** Adds the signature that covers these pairs. */
    public RawRequest signed(RawRequest request, String path, String pairs) {
        return request.with("Authorization: " + customer.zadarmaUserKey() + ":"
                + ZadarmaSignature.of(path, pairs, customer.secret()));
    }
}
