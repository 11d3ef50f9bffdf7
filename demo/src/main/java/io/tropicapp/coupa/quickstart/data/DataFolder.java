package io.tropicapp.coupa.quickstart.data;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The folder that is kept between starts: its owner's alone, and used by one process at a time. */
public final class DataFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens a folder, making it if it is not there.
     *
     * @throws QuickstartFailed if another process has it open, or it cannot be used
     */
    public static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
            Files.setPosixFilePermissions(folder, OWNERS_FOLDER);
            return new DataFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new QuickstartFailed("The folder %s cannot be used: %s".formatted(folder, e), e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolve("lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNERS_FILE));
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // The same process holds it: as taken as by another one.
        }
        channel.close();
        throw new QuickstartFailed(
                "Another quickstart is using %s. Stop it, or choose another folder: --data DIR".formatted(folder));
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /** A file's text; empty if there is no such file. */
    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(path(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner can read. Whoever reads it sees all of it or what was there before. */
    public void write(String name, String text) {
        try {
            var draft = path(name + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
            Files.writeString(draft, text);
            Files.move(draft, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Repeating it changes nothing. */
    public void delete(String name) {
        try {
            Files.deleteIfExists(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
