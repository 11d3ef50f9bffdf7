package io.tropicapp.coupa.temporal.payload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payloads are encrypted. Properties {@code coupa.payloads.*}.
 *
 * @param keyset a Tink keyset in JSON
 * @param encryption off for development alone: payloads are written in plain text, and encrypted ones are still read
 */
@ConfigurationProperties("coupa.payloads")
public record PayloadSettings(
        @DefaultValue("") String keyset, @DefaultValue("on") Encryption encryption) {

    /** Whether what is written from now on is encrypted. */
    public enum Encryption {
        ON,
        OFF
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "PayloadSettings[keyset=%s, encryption=%s]".formatted(keyset.isBlank() ? "none" : "given", encryption);
    }
}
