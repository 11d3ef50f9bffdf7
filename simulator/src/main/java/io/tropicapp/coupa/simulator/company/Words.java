package io.tropicapp.coupa.simulator.company;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Word lists, one word a line, from the folder beside this class. */
final class Words {

    private Words() {}

    static List<String> of(String list) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(list + ".txt"), list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list %s is part of the jar and cannot be read".formatted(list), e);
        }
    }
}
