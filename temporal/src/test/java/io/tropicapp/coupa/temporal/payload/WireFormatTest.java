package io.tropicapp.coupa.temporal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What histories hold today must be readable for as long as histories are kept. */
class WireFormatTest {

    private static final PayloadKeys KEYS = PayloadKeys.of(resource("keyset.json"));
    private static final EncryptedPayloads CODEC = new EncryptedPayloads(KEYS, "coupa");

    @Test
    void whatWasEncryptedOnceIsStillRead() {
        assertThat(CODEC.decode(payloads("encrypted.json").getPayloadsList()))
                .isEqualTo(payloads("decrypted.json").getPayloadsList());
    }

    @Test
    void whatIsEncryptedLooksAsItAlwaysDid() throws GeneralSecurityException {
        var plain = payloads("decrypted.json").getPayloads(0);

        var encrypted =
                CODEC.encode(payloads("decrypted.json").getPayloadsList()).getFirst();

        assertThat(encrypted.getMetadataMap()).hasSize(2);
        assertThat(text(encrypted, "encoding")).isEqualTo("binary/coupa-encrypted");
        assertThat(text(encrypted, "coupa-key-id")).isEqualTo("1732584193");
        // Tink's own prefix: one byte for its version, four for the key.
        assertThat(HexFormat.of().formatHex(encrypted.getData().toByteArray())).startsWith("0167452301");
        assertThat(KEYS.decrypt(encrypted.getData().toByteArray(), "coupa".getBytes(UTF_8)))
                .startsWith(0)
                .endsWith(plain.toByteArray());
    }

    private static String text(Payload payload, String metadata) {
        return payload.getMetadataOrThrow(metadata).toStringUtf8();
    }

    private static Payloads payloads(String resource) {
        try {
            var payloads = Payloads.newBuilder();
            JsonFormat.parser().merge(resource(resource), payloads);
            return payloads.build();
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var resource = WireFormatTest.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("There is no " + name);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
