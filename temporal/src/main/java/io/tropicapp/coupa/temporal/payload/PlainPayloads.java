package io.tropicapp.coupa.temporal.payload;

import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import java.util.List;
import java.util.Optional;

/**
 * Leaves payloads as they are.
 *
 * @param before decrypts what was encrypted before, if there is still a key for it
 */
record PlainPayloads(Optional<EncryptedPayloads> before) implements PayloadCodec {

    @Override
    public List<Payload> encode(List<Payload> payloads) {
        return payloads;
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
        return before.map(keys -> keys.decode(payloads)).orElseGet(() -> allPlain(payloads));
    }

    private static List<Payload> allPlain(List<Payload> payloads) {
        payloads.stream()
                .filter(EncryptedPayloads::isEncrypted)
                .map(EncryptedPayloads::keyOf)
                .findFirst()
                .ifPresent(key -> {
                    throw PayloadUnreadable.withoutKey(key);
                });
        return payloads;
    }
}
