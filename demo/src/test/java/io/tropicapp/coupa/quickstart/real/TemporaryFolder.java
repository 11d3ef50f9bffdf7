package io.tropicapp.coupa.quickstart.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where a system keeps its data; gone when closed. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;

    TemporaryFolder() {
        try {
            path = Files.createTempDirectory("real-temporal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
