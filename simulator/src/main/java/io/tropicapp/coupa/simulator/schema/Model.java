package io.tropicapp.coupa.simulator.schema;

import java.util.Map;
import java.util.Optional;

/** A kind of record by its Swagger name, such as {@code User}, with its attributes by kebab-case name. */
public record Model(String name, Map<String, Attribute> attributes) {

    /** Finds an attribute in either spelling, {@code updated-at} or {@code updated_at}. */
    public Optional<Attribute> attribute(String spelling) {
        return Optional.ofNullable(attributes.get(Attribute.kebab(spelling)));
    }
}
