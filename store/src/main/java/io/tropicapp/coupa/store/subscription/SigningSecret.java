package io.tropicapp.coupa.store.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret in the clear, as Standard Webhooks have it. Keep it no longer than a call takes. */
public final class SigningSecret {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    SigningSecret(byte[] secret) {
        this.secret = secret.clone();
    }

    /** As the receiver is given it, once: {@code whsec_} and Base64. */
    public String shown() {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** Of one delivery, as it stands in {@code webhook-signature}: {@code v1,} and Base64. */
    public String sign(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            var signature =
                    mac.doFinal("%s.%d.%s".formatted(id, timestamp, body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM cannot sign with " + HMAC, e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SigningSecret";
    }
}
