package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\"",
                "\"\"",
                "null",
                "true",
                "1.50",
                "[]",
                "[1,\"a\"]",
                "{\"id\":1,\"name\":\"Berlin\"}",
                "{\"id\":1,\"type\":\"AttachmentFile\",\"intent\":\"Internal\"}",
                "{\"intent\":\"INTERNAL\",\"file\":\"a.pdf\"}",
                "{\"id\":2,\"login\":\"ada\",\"email\":\"ada@example.test\"}"
            })
    void whatIsNoForeignAttachmentIsKept(String value) {
        assertThat(kept(value)).isEqualTo("{\"f\":%s}".formatted(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":1,\"type\":\"AttachmentFile\",\"intent\":\"Supplier\"}",
                "{\"id\":1,\"type\":\"AttachmentUrl\"}",
                "{\"type\":\"attachment\"}",
                "{\"intent\":\"Supplier\",\"text\":\"t\"}",
                "{\"intent\":null}",
                "{\"id\":1,\"file\":\"host/x.pdf\"}",
                "{\"id\":1,\"file_url\":\"https://x\"}",
                "{\"id\":1,\"linked-to\":\"x\"}",
                "[{\"file\":\"a\"},{\"file\":\"b\",\"intent\":\"Supplier\"}]"
            })
    void anAttachmentThatIsNotInternalIsLeftOut(String value) {
        assertThat(kept(value)).isEqualTo("{}");
    }

    @Test
    void ofAMixedListTheForeignAttachmentsAreLeftOut() {
        assertThat(kept("[{\"file\":\"a\",\"intent\":\"Internal\"},{\"file\":\"b\"},\"text\"]"))
                .isEqualTo("{\"f\":[{\"file\":\"a\",\"intent\":\"Internal\"},\"text\"]}");
    }

    @Test
    void attachmentsAreFoundInsideOtherValues() {
        assertThat(kept("{\"name\":\"n\",\"files\":[{\"file\":\"b\"}],\"one\":{\"file\":\"b\"}}"))
                .isEqualTo("{\"f\":{\"name\":\"n\"}}");
    }

    private static String kept(String value) {
        return CustomFields.withoutForeignAttachments(Json.MAPPER.readTree("{\"f\":%s}".formatted(value)))
                .toString();
    }
}
