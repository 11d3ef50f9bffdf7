package io.tropicapp.coupa.temporal.payload;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The keys that payloads are encrypted with: a Tink keyset in JSON. The primary key encrypts, every enabled one decrypts. It is
 * never the keyset that seals Coupa credentials, so that whoever may read histories may not read those.
 */
public final class PayloadKeys {

    private final KeysetHandle keys;
    private final Aead aead;

    private PayloadKeys(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** @throws IllegalArgumentException if it is not a keyset; the message does not show it */
    public static PayloadKeys of(String keyset) {
        try {
            AeadConfig.register();
            return new PayloadKeys(TinkJsonProtoKeysetFormat.parseKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is not a Tink AEAD keyset in JSON", e);
        }
    }

    /** A keyset with one AES-256-GCM key. */
    public static PayloadKeys generate() {
        try {
            AeadConfig.register();
            return new PayloadKeys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make AES-256-GCM keys", e);
        }
    }

    /** The same keys and a new one, which decrypts and does not encrypt yet. */
    PayloadKeys withNewKey() {
        return changed(builder ->
                builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()));
    }

    /** The same keys, of which this one encrypts from now on. */
    PayloadKeys promoting(KeyId key) {
        if (entry(key).status() != KeyStatus.ENABLED) {
            throw new IllegalArgumentException("Key %s is disabled: enable it before it encrypts".formatted(key));
        }
        return changed(builder -> builder.getAt(position(key)).makePrimary());
    }

    /** The same keys, of which this one decrypts no longer. */
    PayloadKeys disabling(KeyId key) {
        if (entry(key).primary()) {
            throw new IllegalArgumentException("Key %s encrypts: promote another one first".formatted(key));
        }
        return changed(builder -> builder.getAt(position(key)).setStatus(KeyStatus.DISABLED));
    }

    /** The same keys, of which this one decrypts again. */
    PayloadKeys enabling(KeyId key) {
        return changed(builder -> builder.getAt(position(key)).setStatus(KeyStatus.ENABLED));
    }

    private PayloadKeys changed(Consumer<KeysetHandle.Builder> change) {
        try {
            var builder = KeysetHandle.newBuilder(keys);
            change.accept(builder);
            return new PayloadKeys(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset could not be changed", e);
        }
    }

    /** A key, without its material. */
    record Entry(KeyId id, KeyStatus status, boolean primary) {

        @Override
        public String toString() {
            return "%s %s%s".formatted(id, status.toString().toLowerCase(Locale.ROOT), primary ? ", encrypts" : "");
        }
    }

    List<Entry> entries() {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .map(key -> new Entry(new KeyId(key.getId()), key.getStatus(), key.isPrimary()))
                .toList();
    }

    private Entry entry(KeyId key) {
        return entries().get(position(key));
    }

    private int position(KeyId key) {
        return IntStream.range(0, keys.size())
                .filter(n -> keys.getAt(n).getId() == key.number())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The keyset has no key %s; it has %s".formatted(key, entries())));
    }

    KeyId primary() {
        return new KeyId(keys.getPrimary().getId());
    }

    boolean decryptsWith(KeyId key) {
        return entries().stream().anyMatch(entry -> entry.id().equals(key) && entry.status() == KeyStatus.ENABLED);
    }

    byte[] encrypt(byte[] plain, byte[] belongsTo) {
        try {
            return aead.encrypt(plain, belongsTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The payload could not be encrypted", e);
        }
    }

    byte[] decrypt(byte[] encrypted, byte[] belongsTo) throws GeneralSecurityException {
        return aead.decrypt(encrypted, belongsTo);
    }

    /** The keyset itself, which is a secret. */
    public String toJson() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset could not be written", e);
        }
    }
}
