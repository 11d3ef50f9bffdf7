package io.tropicapp.coupa.store.credential;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The keys that secrets are sealed with: a Tink keyset in JSON, given by the property {@code coupa.secrets.keyset}. It comes
 * from the environment or a secret manager, never from the database that it protects.
 *
 * <p>To change the key, {@link #rotate} the keyset and restart with the result: new secrets are sealed with the new key, and
 * those sealed before still open. A keyset without the key that sealed a secret cannot open it any more.
 */
public final class SecretKeys {

    private final Aead aead;

    private SecretKeys(Aead aead) {
        this.aead = aead;
    }

    /**
     * @throws IllegalArgumentException if it is not a keyset; the message does not show it
     */
    public static SecretKeys of(String keyset) {
        if (keyset.isBlank()) {
            throw new IllegalArgumentException(
                    "No key to seal Coupa credentials with: set coupa.secrets.keyset (environment COUPA_SECRETS_KEYSET)"
                            + " to a Tink AEAD keyset in JSON");
        }
        try {
            AeadConfig.register();
            return new SecretKeys(parse(keyset).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "coupa.secrets.keyset is not a Tink AEAD keyset in JSON: correct it and restart", e);
        }
    }

    /** A new keyset with one AES-256-GCM key. It is a secret itself. */
    public static String generate() {
        try {
            AeadConfig.register();
            return serialize(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot make AES-256-GCM keys", e);
        }
    }

    /** The same keyset with a new key, which seals from now on. */
    public static String rotate(String keyset) {
        try {
            AeadConfig.register();
            var newKey = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary();
            return serialize(
                    KeysetHandle.newBuilder(parse(keyset)).addEntry(newKey).build());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The keyset cannot be rotated: it is not a Tink AEAD keyset in JSON", e);
        }
    }

    /** Opens only with the same {@code belongsTo}. */
    public byte[] seal(byte[] secret, byte[] belongsTo) {
        try {
            return aead.encrypt(secret, belongsTo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret could not be sealed", e);
        }
    }

    byte[] open(byte[] sealed, byte[] belongsTo) throws GeneralSecurityException {
        return aead.decrypt(sealed, belongsTo);
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @param id of whatever it is, for whoever must bring the right keys
     * @throws CredentialUnreadable if the keys at hand did not seal it
     */
    public byte[] openOrSay(UUID id, byte[] sealed, byte[] belongsTo) {
        try {
            return open(sealed, belongsTo);
        } catch (GeneralSecurityException e) {
            throw new CredentialUnreadable(id, e);
        }
    }

    private static KeysetHandle parse(String keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static String serialize(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }
}
