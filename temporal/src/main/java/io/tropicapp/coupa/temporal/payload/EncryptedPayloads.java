package io.tropicapp.coupa.temporal.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Encrypts payloads for one namespace, in which alone they decrypt. What is not encrypted is read as it is: histories from before,
 * and what a person signals from the Temporal UI or CLI.
 *
 * <p>The whole payload is encrypted, its metadata too. What anybody sees is how it is encrypted and by which key.
 */
final class EncryptedPayloads implements PayloadCodec {

    static final String ENCODING = "encoding";
    static final String KEY_ID = "coupa-key-id";

    /** On the wire of histories: it outlives this class. */
    static final ByteString ENCRYPTED = ByteString.copyFromUtf8("binary/coupa-encrypted");

    private final PayloadKeys keys;
    private final byte[] namespace;

    EncryptedPayloads(PayloadKeys keys, String namespace) {
        this.keys = keys;
        this.namespace = namespace.getBytes(UTF_8);
    }

    @Override
    public List<Payload> encode(List<Payload> payloads) {
        return payloads.stream().map(this::encrypted).toList();
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
        return payloads.stream().map(this::readable).toList();
    }

    private Payload encrypted(Payload plain) {
        byte[] sealed = keys.encrypt(Packed.pack(plain.toByteArray()), namespace);
        return Payload.newBuilder()
                .putMetadata(ENCODING, ENCRYPTED)
                .putMetadata(KEY_ID, ByteString.copyFromUtf8(keys.primary().toString()))
                .setData(ByteString.copyFrom(sealed))
                .build();
    }

    static boolean isEncrypted(Payload payload) {
        return ENCRYPTED.equals(payload.getMetadataMap().get(ENCODING));
    }

    private Payload readable(Payload payload) {
        return isEncrypted(payload) ? decrypted(payload) : payload;
    }

    private Payload decrypted(Payload encrypted) {
        var key = keyOf(encrypted);
        if (!keys.decryptsWith(key)) {
            throw PayloadUnreadable.withoutKey(key);
        }
        try {
            return Payload.parseFrom(
                    Packed.unpack(keys.decrypt(encrypted.getData().toByteArray(), namespace)));
        } catch (GeneralSecurityException | IOException e) {
            throw PayloadUnreadable.changed(key, new String(namespace, UTF_8), e);
        }
    }

    static KeyId keyOf(Payload encrypted) {
        try {
            return KeyId.parse(
                    encrypted.getMetadataOrDefault(KEY_ID, ByteString.EMPTY).toStringUtf8());
        } catch (IllegalArgumentException e) {
            throw PayloadUnreadable.withoutKeyId(e);
        }
    }
}
