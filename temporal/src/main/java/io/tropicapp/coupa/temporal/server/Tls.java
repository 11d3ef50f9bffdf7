package io.tropicapp.coupa.temporal.server;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.temporal.envconfig.ClientConfigTLS;
import io.tropicapp.coupa.temporal.UnusableSettings;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the server proves who it is, and how we do, by what {@code TEMPORAL_TLS_*} say. */
final class Tls {

    private static final Logger LOG = LoggerFactory.getLogger(Tls.class);

    private Tls() {}

    /** Empty if it is spoken to in plain text, which an API key forbids. */
    static Optional<SslContext> of(@Nullable ClientConfigTLS tls, boolean withApiKey) {
        if (tls == null) {
            return withApiKey ? Optional.of(context(ClientConfigTLS.getDefaultInstance())) : Optional.empty();
        }
        if (!Boolean.TRUE.equals(tls.isDisabled())) {
            return Optional.of(context(tls));
        }
        if (withApiKey) {
            throw new UnusableSettings(
                    "There is an API key for Temporal, but TLS is off: everybody on the way could read it.",
                    "Remove TEMPORAL_TLS=false (in temporal.toml: disabled = true), or the API key.");
        }
        return Optional.empty();
    }

    /** The name in the server's certificate, if it is not that of its address. */
    static Optional<String> certifiedName(@Nullable ClientConfigTLS tls) {
        return Optional.ofNullable(tls).flatMap(given -> Server.given(given.getServerName()));
    }

    private static SslContext context(ClientConfigTLS tls) {
        var certificate = Pem.certificate("TEMPORAL_TLS_CLIENT_CERT", tls.getClientCertPath(), tls.getClientCertData());
        var key = Pem.of("TEMPORAL_TLS_CLIENT_KEY", tls.getClientKeyPath(), tls.getClientKeyData());
        var authority =
                Pem.certificate("TEMPORAL_TLS_SERVER_CA_CERT", tls.getServerCACertPath(), tls.getServerCACertData());
        if (certificate.isPresent() != key.isPresent()) {
            throw new UnusableSettings(
                    certificate.isPresent()
                            ? "There is a client certificate for Temporal, but no key for it."
                            : "There is a client key for Temporal, but no certificate for it.",
                    "Set both TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH, or neither.");
        }
        var builder = GrpcSslContexts.forClient();
        authority.ifPresent(pem -> builder.trustManager(pem.stream()));
        if (Boolean.TRUE.equals(tls.isDisableHostVerification())) {
            LOG.warn("Whoever answers at Temporal's address is believed: TEMPORAL_TLS_DISABLE_HOST_VERIFICATION is on");
            builder.trustManager(InsecureTrustManagerFactory.INSTANCE);
        }
        if (certificate.isPresent() && key.isPresent()) {
            identify(builder, certificate.get(), key.get());
        }
        return built(builder);
    }

    private static void identify(SslContextBuilder builder, Pem certificate, Pem key) {
        try {
            builder.keyManager(certificate.stream(), key.stream());
        } catch (IllegalArgumentException e) {
            throw new UnusableSettings(
                    "%s holds no private key.".formatted(key.setting()),
                    "Give a PKCS#8 key in PEM without a password, which begins with -----BEGIN PRIVATE KEY-----.");
        }
    }

    private static SslContext built(SslContextBuilder builder) {
        try {
            return builder.build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new UnusableSettings(
                    "TLS to Temporal cannot be set up with these certificates: %s.".formatted(e.getMessage()),
                    "Set TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH to two that were issued together.");
        }
    }
}
