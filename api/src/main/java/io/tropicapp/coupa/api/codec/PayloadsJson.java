package io.tropicapp.coupa.api.codec;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.tropicapp.coupa.api.problem.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Payloads as the Temporal UI and CLI send them. */
final class PayloadsJson {

    private PayloadsJson() {}

    /** @throws Problem 400 if it holds none; it does not show what it holds instead */
    static Payloads read(String body) {
        var payloads = Payloads.newBuilder();
        try {
            JsonFormat.parser().ignoringUnknownFields().merge(body, payloads);
        } catch (InvalidProtocolBufferException e) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "malformed-body",
                    "Malformed body",
                    "The body is not what Temporal sends to a codec server: {\"payloads\": [{\"metadata\": {…}, \"data\": …}]}, with"
                            + " data and the values of metadata in Base64.");
        }
        return payloads.build();
    }

    static String write(List<Payload> payloads) {
        try {
            return JsonFormat.printer()
                    .omittingInsignificantWhitespace()
                    .print(Payloads.newBuilder().addAllPayloads(payloads));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("Payloads can always be written", e);
        }
    }
}
