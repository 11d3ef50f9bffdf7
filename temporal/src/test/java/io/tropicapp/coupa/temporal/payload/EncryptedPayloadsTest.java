package io.tropicapp.coupa.temporal.payload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncryptedPayloadsTest {

    private static final PayloadKeys KEYS = PayloadKeys.generate();

    private final PayloadCodec codec = new EncryptedPayloads(KEYS, "coupa");

    @Test
    void whatIsEncryptedComesBackAsItWas() {
        var payloads =
                List.of(json("\"short\""), json("\"" + "long ".repeat(5_000) + "\""), Payload.getDefaultInstance());

        assertThat(codec.decode(codec.encode(payloads))).isEqualTo(payloads);
    }

    @Test
    void nothingOfItCanBeRead() {
        var encrypted = encrypted(json("\"12 microscopes\""));

        assertThat(new String(encrypted.toByteArray(), ISO_8859_1))
                .doesNotContain("microscopes")
                .doesNotContain("json");
    }

    @Test
    void theSameIsEncryptedDifferentlyEachTime() {
        assertThat(encrypted(json("\"a\"")).getData())
                .isNotEqualTo(encrypted(json("\"a\"")).getData());
    }

    @Test
    void whatRepeatsItselfTakesLittleRoom() {
        var large = json("\"" + "a line of a stack trace\\n".repeat(2_000) + "\"");

        assertThat(encrypted(large).getSerializedSize()).isLessThan(large.getSerializedSize() / 20);
    }

    @Test
    void whatIsNotEncryptedIsReadAsItIs() {
        var plain = List.of(json("{\"status\": \"APPROVED\"}"));

        assertThat(codec.decode(plain)).isEqualTo(plain);
    }

    @Test
    void aPayloadOfAnotherNamespaceIsRefused() {
        var elsewhere = new EncryptedPayloads(KEYS, "elsewhere").encode(List.of(json("\"a\"")));

        assertThatExceptionOfType(PayloadUnreadable.class)
                .isThrownBy(() -> codec.decode(elsewhere))
                .withMessageContaining("it was written in another namespace than 'coupa'");
    }

    @Test
    void aPayloadThatWasChangedIsRefused() {
        var encrypted = encrypted(json("\"a\""));
        var changed = encrypted.toBuilder()
                .setData(encrypted
                        .getData()
                        .substring(0, encrypted.getData().size() - 1)
                        .concat(ByteString.fromHex("00")))
                .build();
        var cut = encrypted.toBuilder().setData(ByteString.EMPTY).build();

        assertThatExceptionOfType(PayloadUnreadable.class).isThrownBy(() -> codec.decode(List.of(changed)));
        assertThatExceptionOfType(PayloadUnreadable.class).isThrownBy(() -> codec.decode(List.of(cut)));
    }

    @Test
    void aMissingKeyIsNamed() {
        var other = PayloadKeys.generate();
        var encrypted = new EncryptedPayloads(other, "coupa").encode(List.of(json("\"a\"")));

        assertThatExceptionOfType(PayloadUnreadable.class)
                .isThrownBy(() -> codec.decode(encrypted))
                .withMessageContaining("key %s, which coupa.payloads.keyset does not have".formatted(other.primary()));
    }

    @Test
    void aPayloadThatDoesNotSayItsKeyIsRefused() {
        var nameless = encrypted(json("\"a\"")).toBuilder()
                .removeMetadata("coupa-key-id")
                .build();

        assertThatExceptionOfType(PayloadUnreadable.class)
                .isThrownBy(() -> codec.decode(List.of(nameless)))
                .withMessageContaining("does not say by which key");
    }

    private Payload encrypted(Payload plain) {
        return codec.encode(List.of(plain)).getFirst();
    }

    private static Payload json(String text) {
        return Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFromUtf8(text))
                .build();
    }
}
