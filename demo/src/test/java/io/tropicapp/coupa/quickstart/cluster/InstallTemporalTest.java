package io.tropicapp.coupa.quickstart.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With programs of its own on the PATH, and no way out to the network. */
class InstallTemporalTest {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "install-temporal").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path path;
    private Path tools;

    @BeforeEach
    void onlyWhatTheScriptNeedsIsOnThePath() throws IOException {
        path = Files.createDirectory(folder.resolve("path"));
        tools = folder.resolve("tools");
        for (var program : List.of(
                "bash", "env", "dirname", "awk", "sed", "head", "tail", "grep", "mkdir", "mktemp", "rm", "mv",
                "uname")) {
            lend(program);
        }
        // What it would try first fails with words of its own; go is named so that no other one is found.
        program(path, "python3", "echo 'no package index can be reached'; exit 1");
        program(path, "go", "echo 'no module proxy can be reached'; exit 1");
        program(path, "curl", "echo 'no host can be reached'; exit 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5.0", "1.5.1", "1.10.0", "2.0.0"})
    void oneThatIsNewEnoughIsTakenAsItIs(String version) throws Exception {
        temporal(path, version);

        var run = install();

        assertThat(run.out()).isEqualTo(path.resolve("temporal") + "\n");
        assertThat(run.errors()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(tools).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4.9", "0.13.2", "0.0.0-DEV"})
    void oneThatIsTooOldIsNot(String version) throws Exception {
        temporal(path, version);

        assertThat(install().code()).isEqualTo(1);
    }

    @Test
    void oneThatWasInstalledBeforeIsFoundAgainWithoutAWord() throws Exception {
        temporal(Files.createDirectory(tools), "1.8.2");

        var run = install();

        assertThat(run.out()).isEqualTo(tools.toRealPath().resolve("temporal") + "\n");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void whereNoWayWorksEachIsNamedWithItsReason() throws Exception {
        var run = install();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors())
                .contains("pip, wheel 1.8.2: no package index can be reached")
                .contains("go install, 1.5.1: no module proxy can be reached")
                .contains("temporal.download, 1.8.2: no host can be reached")
                .contains("Put one on the PATH");
        assertThat(tools).isEmptyDirectory();
    }

    @Test
    void whatIsBuiltByGoStandsInForAWheel() throws Exception {
        program(
                path,
                "go",
                "printf '#!/bin/sh\\n"
                        + "echo temporal version 1.5.1\\n"
                        + "' > \"$GOBIN/temporal\"; chmod +x \"$GOBIN/temporal\"");
        lend("chmod");

        var run = install();

        assertThat(run.out()).isEqualTo(tools.toRealPath().resolve("temporal") + "\n");
        try (var kept = Files.list(tools)) {
            assertThat(kept.map(file -> file.getFileName().toString())).containsExactly("temporal");
        }
    }

    @Test
    void anOptionThatThereIsNotIsRefused() throws Exception {
        var run = run("--serve");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.errors()).isEqualTo("There is no option --serve. See scripts/install-temporal --help.\n");
    }

    private record Run(int code, String out, String errors) {}

    private Run install() throws Exception {
        return run("--into", tools.toString());
    }

    private Run run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(there("bash").toString(), SCRIPT.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out").toFile();
        var errors = folder.resolve("errors").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(errors);
        builder.environment().keySet().retainAll(Set.of("HOME", "TMPDIR"));
        builder.environment().put("PATH", path.toString());
        int code = builder.start().waitFor();
        return new Run(code, text(out), text(errors));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }

    private static void temporal(Path folder, String version) throws IOException {
        program(folder, "temporal", "echo 'temporal version %s (Server 1.31.2, UI 2.50.1)'".formatted(version));
    }

    private void lend(String program) throws IOException {
        program(path, program, "exec %s \"$@\"".formatted(there(program)));
    }

    private static void program(Path folder, String name, String does) throws IOException {
        var program = folder.resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Path there(String program) {
        for (var folder : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            var found = Path.of(folder, program);
            if (Files.isExecutable(found)) {
                return found;
            }
        }
        throw new IllegalStateException("There is no " + program);
    }
}
