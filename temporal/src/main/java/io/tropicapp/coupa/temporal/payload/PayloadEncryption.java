package io.tropicapp.coupa.temporal.payload;

import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.payload.codec.PayloadCodec;
import io.tropicapp.coupa.temporal.UnusableSettings;
import io.tropicapp.coupa.workflows.temporal.Payloads;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How values enter histories and come out of them again, for all that speaks to Temporal. */
public final class PayloadEncryption {

    private static final Logger LOG = LoggerFactory.getLogger(PayloadEncryption.class);

    private final Optional<PayloadKeys> keys;
    private final boolean on;

    private PayloadEncryption(Optional<PayloadKeys> keys, boolean on) {
        this.keys = keys;
        this.on = on;
    }

    /** @throws UnusableSettings if there is no keyset, and nobody says that there need be none */
    public static PayloadEncryption of(PayloadSettings settings) {
        boolean on = settings.encryption() == PayloadSettings.Encryption.ON;
        if (settings.keyset().isBlank()) {
            if (on) {
                throw new UnusableSettings(
                        "There is no key to encrypt Temporal's histories with.",
                        "Set coupa.payloads.keyset (environment COUPA_PAYLOADS_KEYSET) to the same keyset for all workers and"
                                + " APIs; 'java -jar worker.jar keyset new' makes one. For development alone,"
                                + " coupa.payloads.encryption=off does without.");
            }
            LOG.warn("Payloads are not encrypted: whoever reads Temporal's histories reads all that is in them");
            return new PayloadEncryption(Optional.empty(), false);
        }
        return new PayloadEncryption(Optional.of(keysOf(settings)), on);
    }

    /** Encrypts with this keyset. */
    public static PayloadEncryption with(PayloadKeys keys) {
        return new PayloadEncryption(Optional.of(keys), true);
    }

    private static PayloadKeys keysOf(PayloadSettings settings) {
        try {
            return PayloadKeys.of(settings.keyset());
        } catch (IllegalArgumentException e) {
            throw new UnusableSettings(
                    "coupa.payloads.keyset is not a Tink AEAD keyset in JSON.",
                    "Set it to what 'java -jar worker.jar keyset new' makes, or to what it was before.");
        }
    }

    public DataConverter converter(String namespace) {
        return new CodecDataConverter(Payloads.converter(), List.of(codec(namespace), new SizeLimit()), true);
    }

    /** For one namespace: what is encrypted in one does not decrypt in another. */
    public PayloadCodec codec(String namespace) {
        var encrypted = keys.map(given -> new EncryptedPayloads(given, namespace));
        return on ? encrypted.orElseThrow() : new PlainPayloads(encrypted);
    }
}
