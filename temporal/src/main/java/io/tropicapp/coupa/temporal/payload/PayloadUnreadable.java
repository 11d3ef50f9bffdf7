package io.tropicapp.coupa.temporal.payload;

import io.temporal.payload.codec.PayloadCodecException;

/** A payload that cannot be decrypted. */
public final class PayloadUnreadable extends PayloadCodecException {

    private PayloadUnreadable(String message) {
        super(message);
    }

    private PayloadUnreadable(String message, Throwable cause) {
        super(message, cause);
    }

    static PayloadUnreadable withoutKey(KeyId key) {
        return new PayloadUnreadable(
                "The payload is encrypted with key %s, which coupa.payloads.keyset does not have or has disabled: add or enable it in the keyset of this process"
                        .formatted(key));
    }

    static PayloadUnreadable withoutKeyId(Throwable cause) {
        return new PayloadUnreadable("The payload says that it is encrypted, and does not say by which key", cause);
    }

    static PayloadUnreadable changed(KeyId key, String namespace, Throwable cause) {
        return new PayloadUnreadable(
                "The payload does not decrypt with key %s: it was changed, or it was written in another namespace than '%s'"
                        .formatted(key, namespace),
                cause);
    }
}
