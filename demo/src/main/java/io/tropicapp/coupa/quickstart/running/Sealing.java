package io.tropicapp.coupa.quickstart.running;

import io.tropicapp.coupa.quickstart.data.DataFolder;

/**
 * What is sealed with which key, for processes that are told by their environment.
 *
 * @param secrets of Coupa
 * @param payloads of workflows, in Temporal
 */
public record Sealing(String secrets, String payloads) {

    /** The keys of a folder, made with the first start. */
    public static Sealing in(DataFolder folder) {
        return new Sealing(Keyset.forSecrets(folder), Keyset.forPayloads(folder));
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Sealing[]";
    }
}
