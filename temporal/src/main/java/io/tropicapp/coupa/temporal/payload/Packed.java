package io.tropicapp.coupa.temporal.payload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Bytes, made smaller where that is worth it; the first byte says whether they were. Before encryption, since what is encrypted
 * does not get smaller.
 */
final class Packed {

    private static final byte AS_IT_IS = 0;
    private static final byte DEFLATED = 1;
    private static final int WORTH_IT = 512;

    private Packed() {}

    static byte[] pack(byte[] plain) {
        if (plain.length > WORTH_IT) {
            byte[] deflated = deflate(plain);
            if (deflated.length < plain.length) {
                return deflated;
            }
        }
        byte[] packed = new byte[plain.length + 1];
        packed[0] = AS_IT_IS;
        System.arraycopy(plain, 0, packed, 1, plain.length);
        return packed;
    }

    private static byte[] deflate(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        packed.write(DEFLATED);
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return packed.toByteArray();
    }

    /** @throws IOException if it was packed in a way that this release does not know */
    static byte[] unpack(byte[] packed) throws IOException {
        var rest = new ByteArrayInputStream(packed, 1, packed.length - 1);
        return switch (packed[0]) {
            case AS_IT_IS -> rest.readAllBytes();
            case DEFLATED -> inflate(rest);
            default ->
                throw new IOException(
                        "The payload is packed as number %d, which this release does not know: a newer one wrote it"
                                .formatted(packed[0]));
        };
    }

    private static byte[] inflate(ByteArrayInputStream deflated) throws IOException {
        try (var inflater = new InflaterInputStream(deflated)) {
            return inflater.readAllBytes();
        }
    }
}
