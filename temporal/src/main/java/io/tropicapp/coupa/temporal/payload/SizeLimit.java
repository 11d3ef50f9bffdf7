package io.tropicapp.coupa.temporal.payload;

import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import java.util.List;

/**
 * Refuses what is too large before it reaches the server, which would fail the process for it, and on the way there may say only
 * that a message is too large. Measured before it is compressed, so that it does not depend on what is in it.
 */
final class SizeLimit implements PayloadCodec {

    static final int KILOBYTES = 256;

    @Override
    public List<Payload> encode(List<Payload> payloads) {
        payloads.forEach(SizeLimit::mustBeSmall);
        return payloads;
    }

    private static void mustBeSmall(Payload payload) {
        if (payload.getData().size() > KILOBYTES * 1024) {
            throw new PayloadCodecException(
                    "A value of %d KB was to enter a history, which takes at most %d: trying again does not help; keep it in Postgres, and pass its id"
                            .formatted(payload.getData().size() / 1024, KILOBYTES));
        }
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
        return payloads;
    }
}
