package io.tropicapp.coupa.client;

import java.util.Optional;

/** A reference to another record: a department, a content group, a parent. */
public record Named(Optional<Long> id, Optional<String> name) {

    static Named read(Attributes attributes) {
        return new Named(attributes.number("id"), attributes.text("name"));
    }
}
