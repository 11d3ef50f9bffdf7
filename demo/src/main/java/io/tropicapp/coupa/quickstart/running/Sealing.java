package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.data.DataFolder;
import io.tropicapp.coupa.store.credential.SecretKeys;

/**
 * What is sealed with which key, for processes that are told by their environment.
 *
 * @param secrets of Coupa
 * @param payloads of workflows, in Temporal
 */
public record Sealing(String secrets, String payloads) {

    private static final String PAYLOADS = "payloads-keyset.json";

    /** The keys of a folder, made with the first start. */
    public static Sealing in(DataFolder folder) {
        return new Sealing(Keyset.in(folder), folder.read(PAYLOADS).orElseGet(() -> {
            var made = SecretKeys.generate();
            folder.write(PAYLOADS, made);
            return made;
        }));
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Sealing[]";
    }
}
