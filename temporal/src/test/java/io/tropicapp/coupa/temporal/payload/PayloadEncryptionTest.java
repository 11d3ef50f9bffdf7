package io.tropicapp.coupa.temporal.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodecException;
import io.tropicapp.coupa.temporal.UnusableSettings;
import io.tropicapp.coupa.temporal.payload.PayloadSettings.Encryption;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadEncryptionTest {

    private static final String KEYSET = PayloadKeys.generate().toJson();

    private final Payload plain =
            Payload.newBuilder().setData(ByteString.copyFromUtf8("plain")).build();

    @Test
    void withoutAKeysetItSaysHowToMakeOne() {
        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> PayloadEncryption.of(new PayloadSettings("", Encryption.ON)))
                .withMessageContaining("java -jar worker.jar keyset new")
                .withMessageContaining("coupa.payloads.encryption=off");
    }

    @Test
    void aKeysetThatIsNoneIsNotShown() {
        assertThatExceptionOfType(UnusableSettings.class)
                .isThrownBy(() -> PayloadEncryption.of(new PayloadSettings("{secret", Encryption.ON)))
                .withMessageContaining("coupa.payloads.keyset is not a Tink AEAD keyset")
                .withMessageNotContaining("{secret");
        assertThat(new PayloadSettings("{secret", Encryption.ON).toString()).doesNotContain("{secret");
    }

    @Test
    void switchedOffItWritesPlainTextAndStillReadsWhatWasEncrypted() {
        var on =
                PayloadEncryption.of(new PayloadSettings(KEYSET, Encryption.ON)).codec("coupa");
        var off = PayloadEncryption.of(new PayloadSettings(KEYSET, Encryption.OFF))
                .codec("coupa");

        assertThat(off.encode(List.of(plain))).containsExactly(plain);
        assertThat(off.decode(on.encode(List.of(plain)))).containsExactly(plain);
    }

    @Test
    void switchedOffWithoutAKeysetItNamesTheKeyThatItLacks() {
        var on =
                PayloadEncryption.of(new PayloadSettings(KEYSET, Encryption.ON)).codec("coupa");
        var off = PayloadEncryption.of(new PayloadSettings("", Encryption.OFF)).codec("coupa");

        assertThat(off.decode(List.of(plain))).containsExactly(plain);
        assertThatExceptionOfType(PayloadUnreadable.class)
                .isThrownBy(() -> off.decode(on.encode(List.of(plain))))
                .withMessageContaining(PayloadKeys.of(KEYSET).primary().toString());
    }

    @Test
    void whatIsTooLargeForAHistoryIsRefusedBeforeItIsSent() {
        var converter =
                PayloadEncryption.of(new PayloadSettings(KEYSET, Encryption.ON)).converter("coupa");

        assertThat(converter.toPayloads("x".repeat(255 * 1024))).isPresent();
        assertThatExceptionOfType(PayloadCodecException.class)
                .isThrownBy(() -> converter.toPayloads("x".repeat(300 * 1024)))
                .withMessageContaining("A value of 300 KB was to enter a history, which takes at most 256");
    }
}
