package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.store.credential.SecretKeys;
import io.tropicapp.coupa.temporal.payload.PayloadKeys;
import java.util.function.Supplier;

/** The keys of this demo: made once, and kept beside what they protect, as only a demo may. */
final class Keyset {

    private Keyset() {}

    /** What Coupa secrets are sealed with. */
    static String forSecrets(DataFolder folder) {
        return kept(folder, "keyset.json", SecretKeys::generate);
    }

    /** What histories are encrypted with. */
    static String forPayloads(DataFolder folder) {
        return kept(folder, "payload-keyset.json", () -> PayloadKeys.generate().toJson());
    }

    private static String kept(DataFolder folder, String file, Supplier<String> made) {
        return folder.read(file).orElseGet(() -> {
            var keyset = made.get();
            folder.write(file, keyset);
            return keyset;
        });
    }
}
