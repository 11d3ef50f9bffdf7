package io.tropicapp.coupa.api.codec;

import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.tropicapp.coupa.temporal.payload.PayloadUnreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of payloads that somebody wants to read.
 *
 * @param payloads in their order; what does not decrypt is as it was
 * @param unreadable why some of them do not decrypt
 */
record Decoded(List<Payload> payloads, List<PayloadUnreadable> unreadable) {

    /** Each by itself: one that was written with a key that is gone hides nothing else. */
    static Decoded of(PayloadCodec codec, List<Payload> encrypted) {
        var payloads = new ArrayList<Payload>();
        var unreadable = new ArrayList<PayloadUnreadable>();
        for (var payload : encrypted) {
            try {
                payloads.addAll(codec.decode(List.of(payload)));
            } catch (PayloadUnreadable e) {
                payloads.add(payload);
                unreadable.add(e);
            }
        }
        return new Decoded(payloads, unreadable);
    }

    /** @throws PayloadUnreadable if there is nothing to read at all */
    void mustBeReadable() {
        if (!unreadable.isEmpty() && unreadable.size() == payloads.size()) {
            throw unreadable.getFirst();
        }
    }
}
