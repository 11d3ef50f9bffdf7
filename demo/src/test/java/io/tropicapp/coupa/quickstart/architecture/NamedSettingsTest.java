package io.tropicapp.coupa.quickstart.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What operators are told to set is what the code reads, whether as a property or as a variable. */
class NamedSettingsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEXT = Pattern.compile(".+\\.(md|yml|yaml|sh|template|java)");
    private static final Pattern READ_BY_NAME = Pattern.compile("(?:\"\\$\\{|getProperty\\(\")(coupa\\.[a-z.-]+)");
    private static final Pattern PROPERTY = Pattern.compile("\\bcoupa\\.[a-z-]+(?:\\.[a-z-]+)+(?!\\.?[*a-z-])");
    private static final Pattern VARIABLE = Pattern.compile("\\bCOUPA(?:_[A-Z]+){2,}\\b");

    private final Set<String> settings = Stream.concat(bound(), readByName()).collect(Collectors.toSet());

    @Test
    void everySettingThatIsNamedExists() {
        var groups =
                settings.stream().map(setting -> setting.split("\\.", -1)[1]).collect(Collectors.toSet());
        var known = settings.stream().map(NamedSettingsTest::plain).collect(Collectors.toSet());

        var named = Stream.of("docs", "ops", "docker-compose.yml", "README.md")
                .flatMap(place -> texts(HOME.resolve(place)))
                .flatMap(text -> Stream.of(PROPERTY, VARIABLE)
                        .flatMap(names -> names.matcher(text).results()))
                .map(match -> match.group())
                .filter(name -> groups.stream().anyMatch(group -> plain(name).startsWith("coupa" + plain(group))))
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named).filteredOn(name -> !known.contains(plain(name))).isEmpty();
    }

    @Test
    void settingsOfAllKindsAreKnown() {
        assertThat(settings)
                .contains("coupa.worker.slots.bulk", "coupa.budget.perSecond", "coupa.secrets.keyset")
                .contains("coupa.temporal.tracing")
                .doesNotContain("coupa.temporal.bulkActivities");
    }

    private static Stream<String> bound() {
        return Code.MAIN.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .flatMap(type -> names(
                        type.getAnnotationOfType(ConfigurationProperties.class).value(), type.reflect()));
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(component -> names(prefix, component));
    }

    private static Stream<String> names(String prefix, RecordComponent component) {
        var name = prefix + "." + component.getName();
        return component.getType().isRecord() ? names(name, component.getType()) : Stream.of(name);
    }

    private static Stream<String> readByName() {
        return Stream.of("activities", "api", "store", "temporal", "worker")
                .flatMap(module -> texts(HOME.resolve(module).resolve(Path.of("src", "main", "java"))))
                .flatMap(text -> READ_BY_NAME.matcher(text).results())
                .map(match -> match.group(1));
    }

    private static Stream<String> texts(Path place) {
        try (var files = Files.walk(place)) {
            return files
                    .filter(file -> TEXT.matcher(file.getFileName().toString()).matches())
                    .toList()
                    .stream()
                    .map(NamedSettingsTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As names are compared: without case, dashes, dots and underscores. */
    private static String plain(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }
}
