package rufwerk.documents.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where documents are kept, and how much memory they may take on their way. */
@ConfigMapping(prefix = "rufwerk.documents")
public interface FilesConfig {

    /** Made when it is not there. All replicas share it; it must support atomic renames, as every local disk does. */
    Path folder();

    /** Of the heap, for all documents under way at once; room for two of the largest is the least. */
    @WithDefault("256M")
    MemorySize memory();
}
