package io.tropicapp.coupa.activities.supplier.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of words beside this class. */
final class Words {

    private static final Set<String> COMMON = all("common-words.txt");
    private static final Set<String> PLACES = all("places.txt");

    private Words() {}

    /** Whether the word alone could tell one supplier from another. */
    static boolean isTelling(String word) {
        return !COMMON.contains(word) && !PLACES.contains(word) && !hasDigit(word);
    }

    static boolean isCommon(String word) {
        return COMMON.contains(word) || PLACES.contains(word) || word.chars().allMatch(Character::isDigit);
    }

    static boolean isPlace(String word) {
        return PLACES.contains(word);
    }

    static boolean hasDigit(String word) {
        return word.codePoints().anyMatch(Character::isDigit);
    }

    static Set<String> all(String file) {
        return lines(file).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
