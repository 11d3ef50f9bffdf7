package io.tropicapp.coupa.temporal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tropicapp.coupa.temporal.UnusableSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate or key in PEM.
 *
 * @param setting the variable that gave it
 */
record Pem(String setting, String text) {

    static Optional<Pem> certificate(String setting, @Nullable String path, byte @Nullable [] data) {
        var pem = of(setting, path, data);
        pem.ifPresent(Pem::mustBeACertificate);
        return pem;
    }

    /** @param setting what its variables begin with */
    static Optional<Pem> of(String setting, @Nullable String path, byte @Nullable [] data) {
        var file = Server.given(path);
        if (data == null || data.length == 0) {
            return file.map(Path::of).map(given -> new Pem(setting + "_PATH", read(setting + "_PATH", given)));
        }
        if (file.isPresent()) {
            throw new UnusableSettings(
                    "Both %s_PATH and %s_DATA are set.".formatted(setting, setting), "Unset one of the two.");
        }
        return Optional.of(new Pem(setting + "_DATA", new String(data, UTF_8)));
    }

    InputStream stream() {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String read(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnusableSettings(
                    "%s names %s, which cannot be read.".formatted(setting, file),
                    "Put the file there, let this process read it, or name another one.");
        }
    }

    private void mustBeACertificate() {
        try {
            if (CertificateFactory.getInstance("X.509")
                    .generateCertificates(stream())
                    .isEmpty()) {
                throw noCertificate();
            }
        } catch (CertificateException e) {
            throw noCertificate();
        }
    }

    private UnusableSettings noCertificate() {
        return new UnusableSettings(
                "%s holds no certificate.".formatted(setting),
                "Give an X.509 certificate in PEM, which begins with -----BEGIN CERTIFICATE-----.");
    }
}
