package rufwerk.local.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rufwerk.local.Json;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Service;

/** Something a service can be asked for, as its OpenAPI document names it. */
record Operation(Service service, String method, String path) {

    static Operation of(Service service, String methodAndPath) {
        int space = methodAndPath.indexOf(' ');
        return new Operation(service, methodAndPath.substring(0, space), methodAndPath.substring(space + 1));
    }

    /** All operations of all services, as they describe themselves. */
    static List<Operation> published(PortPlan ports) {
        List<Operation> operations = new ArrayList<>();
        for (Service service : Service.values()) {
            String document = new Http(Trace.begin())
                    .get(ports.url(service) + "/q/openapi?format=json")
                    .ok()
                    .text();
            for (var path : Json.read(document).path("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    operations.add(new Operation(service, method.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                }
            }
        }
        return operations;
    }

    @Override
    public String toString() {
        return service.shortName() + " " + method + " " + path;
    }
}
