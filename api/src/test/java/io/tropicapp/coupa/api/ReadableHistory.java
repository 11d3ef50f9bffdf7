package io.tropicapp.coupa.api;

import com.google.protobuf.Message;
import io.temporal.api.common.v1.Payload;
import io.tropicapp.coupa.temporal.payload.PayloadEncryption;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the history of a process holds, decrypted. */
public final class ReadableHistory {

    private ReadableHistory() {}

    /** All that was said, in its order. */
    public static String of(String workflowId) {
        var encrypted = TestWorld.temporal().fetchHistory(workflowId).getEvents().stream()
                .flatMap(ReadableHistory::payloads)
                .toList();
        return PayloadEncryption.with(RunningApi.PAYLOAD_KEYS).codec("default").decode(encrypted).stream()
                .map(payload -> payload.getData().toStringUtf8())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Payload> payloads(Message message) {
        return message instanceof Payload payload
                ? Stream.of(payload)
                : message.getAllFields().values().stream()
                        .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                        .filter(Message.class::isInstance)
                        .map(Message.class::cast)
                        .flatMap(ReadableHistory::payloads);
    }
}
