package io.tropicapp.coupa.temporal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As docs/codec.md says it is done, with the command that it names. */
class KeyRotationTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aKeyIsReplacedWhileOldAndNewProcessesRunSideBySide() {
        var first = command("", "new");
        var old = codec(first);
        var before = old.encode(List.of(HELLO));

        var added = command(first, "add");
        var withBoth = codec(added);
        assertThat(old.decode(withBoth.encode(List.of(HELLO)))).containsExactly(HELLO);
        assertThat(withBoth.decode(before)).containsExactly(HELLO);

        var promoted = command(added, "promote", idOfTheNewKey(added));
        var encryptsWithTheNew = codec(promoted);
        var after = encryptsWithTheNew.encode(List.of(HELLO));
        assertThat(withBoth.decode(after)).containsExactly(HELLO);
        assertThat(encryptsWithTheNew.decode(before)).containsExactly(HELLO);
        assertThatExceptionOfType(PayloadUnreadable.class).isThrownBy(() -> old.decode(after));

        var retired = command(promoted, "disable", idOfTheFirstKey(first));
        assertThat(codec(retired).decode(after)).containsExactly(HELLO);
        assertThatExceptionOfType(PayloadUnreadable.class)
                .isThrownBy(() -> codec(retired).decode(before))
                .withMessageContaining(idOfTheFirstKey(first));

        var backAgain = command(retired, "enable", idOfTheFirstKey(first));
        assertThat(codec(backAgain).decode(before)).containsExactly(HELLO);
    }

    @Test
    void theKeyThatEncryptsIsNotDisabled() {
        var keyset = command("", "new");

        assertThat(exitCode(keyset, "disable", idOfTheFirstKey(keyset))).isEqualTo(1);
        assertThat(said()).contains("promote another one first");
    }

    @Test
    void aDisabledKeyIsNotPromoted() {
        var keyset = command("", "new");
        var two = command(keyset, "add");
        var disabled = command(two, "disable", idOfTheNewKey(two));

        assertThat(exitCode(disabled, "promote", idOfTheNewKey(two))).isEqualTo(1);
        assertThat(said()).contains("enable it before it encrypts");
    }

    @Test
    void whatIsNoKeysetOrNoKeyIsSaid() {
        var keyset = command("", "new");

        assertThat(exitCode("{broken", "add")).isEqualTo(1);
        assertThat(said()).contains("not a Tink AEAD keyset");
        assertThat(exitCode(keyset, "promote", "12")).isEqualTo(1);
        assertThat(said()).contains("The keyset has no key 12; it has [" + idOfTheFirstKey(keyset));
        assertThat(exitCode(keyset, "promote", "x")).isEqualTo(1);
        assertThat(said()).contains("'x' is no id of a key");
        assertThat(exitCode(keyset, "shuffle")).isEqualTo(2);
        assertThat(said()).contains("keyset promote <id>");
    }

    @Test
    void keysAreShownInTheKeysetAlone() {
        var keyset = command("", "new");
        var material = keyset.replaceAll("(?s).*\"value\":\"([^\"]+)\".*", "$1");
        assertThat(material).hasSizeGreaterThan(40).isNotEqualTo(keyset);

        var listed = command(command(keyset, "add"), "list");

        assertThat(listed).contains("enabled, encrypts").doesNotContain(material);
        assertThat(said()).doesNotContain(material);
    }

    private static final Payload HELLO =
            Payload.newBuilder().setData(ByteString.copyFromUtf8("hello")).build();

    private static EncryptedPayloads codec(String keyset) {
        return new EncryptedPayloads(PayloadKeys.of(keyset), "coupa");
    }

    private static String idOfTheFirstKey(String keyset) {
        return PayloadKeys.of(keyset).entries().getFirst().id().toString();
    }

    private static String idOfTheNewKey(String keyset) {
        return PayloadKeys.of(keyset).entries().getLast().id().toString();
    }

    private String command(String given, String... words) {
        var made = new ByteArrayOutputStream();
        assertThat(run(given, made, words)).isZero();
        return made.toString(UTF_8);
    }

    private int exitCode(String given, String... words) {
        var made = new ByteArrayOutputStream();
        int code = run(given, made, words);
        assertThat(made.size()).isZero();
        return code;
    }

    private int run(String given, ByteArrayOutputStream made, String... words) {
        return new KeysetCommand(
                        new ByteArrayInputStream(given.getBytes(UTF_8)),
                        new PrintStream(made, true, UTF_8),
                        new PrintStream(said, true, UTF_8))
                .run(List.of(words));
    }

    private String said() {
        return said.toString(UTF_8);
    }
}
