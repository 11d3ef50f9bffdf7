package io.tropicapp.coupa.quickstart.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tropicapp.coupa.quickstart.QuickstartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path parent;

    @Test
    void onlyItsOwnerSeesTheFolderAndWhatIsWrittenToIt() throws IOException {
        try (var folder = DataFolder.open(parent.resolve("deeper/data"))) {
            folder.write("tokens.json", "{}");

            assertThat(permissions(parent.resolve("deeper/data"))).isEqualTo("rwx------");
            assertThat(permissions(folder.path("tokens.json"))).isEqualTo("rw-------");
        }
    }

    @Test
    void aFileIsReplacedAsAWhole() {
        try (var folder = DataFolder.open(parent)) {
            folder.write("endpoints.json", "first");
            folder.write("endpoints.json", "second");

            assertThat(folder.read("endpoints.json")).contains("second");
            assertThat(parent.resolve("endpoints.json.new")).doesNotExist();
            assertThat(folder.read("nothing.json")).isEmpty();
        }
    }

    @Test
    void asLongAsItIsOpenNobodyElseCanOpenIt() {
        try (var folder = DataFolder.open(parent)) {
            assertThatExceptionOfType(QuickstartFailed.class)
                    .isThrownBy(() -> DataFolder.open(parent))
                    .withMessageContaining(
                            "Another quickstart is using " + folder.path("").normalize())
                    .withMessageContaining("--data DIR");
        }
        DataFolder.open(parent).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidToBeInTheWay() throws IOException {
        var file = Files.createFile(parent.resolve("file"));

        assertThatExceptionOfType(QuickstartFailed.class)
                .isThrownBy(() -> DataFolder.open(file))
                .withMessageContaining("cannot be used");
    }

    @Test
    void aProcessThatIsLeftOverIsStopped() throws Exception {
        try (var folder = DataFolder.open(parent)) {
            var leftOver = new ProcessBuilder("tail", "-f", folder.path("lock").toString()).start();
            folder.write("server.pid", leftOver.pid() + "\nmore");

            LeftOver.stop(folder, "server.pid", parent);

            assertThat(leftOver.isAlive()).isFalse();
            assertThat(folder.read("server.pid")).isEmpty();
        }
    }

    @Test
    void aProcessThatHasTheNumberByChanceIsLeftAlone() throws Exception {
        try (var folder = DataFolder.open(parent)) {
            var other = new ProcessBuilder("sleep", "60").start();
            try {
                folder.write("server.pid", Long.toString(other.pid()));

                LeftOver.stop(folder, "server.pid", parent);

                assertThat(other.isAlive()).isTrue();
                assertThat(folder.read("server.pid")).isEmpty();
            } finally {
                other.destroyForcibly();
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
