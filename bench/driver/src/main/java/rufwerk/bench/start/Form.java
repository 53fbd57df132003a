package rufwerk.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rufwerk.bench.stage.Build;
import rufwerk.local.stack.Service;

/** How a service can be started. */
enum Form {
    JVM("JVM"),
    JVM_WITH_AOT_CACHE("JVM with AOT cache"),
    NATIVE("native");

    private final String title;

    Form(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Empty when the service was not built this way; caches are kept in the folder. */
    Optional<List<String>> command(Path project, Service service, Path caches) {
        Path module = project.resolve(service.fullName());
        return switch (this) {
            case JVM -> Build.JVM.command(module);
            case JVM_WITH_AOT_CACHE -> onJvm(module, "-XX:AOTCache=" + cache(service, caches));
            case NATIVE -> Build.NATIVE.command(module);
        };
    }

    /** Writes the cache when it ends. */
    static Optional<List<String>> training(Path project, Service service, Path caches) {
        return onJvm(project.resolve(service.fullName()), "-XX:AOTCacheOutput=" + cache(service, caches));
    }

    private static Optional<List<String>> onJvm(Path module, String option) {
        return Build.JVM.command(module).map(command -> {
            List<String> more = new ArrayList<>(command);
            more.add(1, option);
            return more;
        });
    }

    private static Path cache(Service service, Path caches) {
        return caches.resolve(service.shortName() + ".aot");
    }
}
