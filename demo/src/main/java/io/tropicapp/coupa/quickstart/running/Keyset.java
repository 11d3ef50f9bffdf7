package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.store.credential.SecretKeys;

/** The key that Coupa secrets are sealed with: made once, and kept beside the database that it protects, as only a demo may. */
final class Keyset {

    private static final String FILE = "keyset.json";

    private Keyset() {}

    static String in(DataFolder folder) {
        return folder.read(FILE).orElseGet(() -> {
            var made = SecretKeys.generate();
            folder.write(FILE, made);
            return made;
        });
    }
}
