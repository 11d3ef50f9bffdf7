package io.tropicapp.coupa.simulator.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every model of Coupa's core API, as its last public Swagger (R39) has it, plus what later releases and pages added. */
public final class Schema {

    private static final Schema COUPA = read("coupa-r39.json", "later-releases.json");

    private final Map<String, Model> models;

    private Schema(Map<String, Map<String, Attribute>> models) {
        var named = new LinkedHashMap<String, Model>();
        models.forEach((name, attributes) -> named.put(name, new Model(name, Map.copyOf(attributes))));
        this.models = Map.copyOf(named);
    }

    public static Schema coupa() {
        return COUPA;
    }

    /**
     * The model of that Swagger name.
     *
     * @throws IllegalArgumentException if Coupa's Swagger has no such definition
     */
    public Model model(String name) {
        Model model = models.get(name);
        if (model == null) {
            throw new IllegalArgumentException("Coupa's Swagger defines no '%s'".formatted(name));
        }
        return model;
    }

    private static Schema read(String... files) {
        var models = new LinkedHashMap<String, Map<String, Attribute>>();
        for (String file : files) {
            json(file).properties().forEach(model -> merge(models, model.getKey(), model.getValue()));
        }
        return new Schema(models);
    }

    private static void merge(Map<String, Map<String, Attribute>> models, String name, JsonNode attributes) {
        var merged = models.computeIfAbsent(name, unseen -> new LinkedHashMap<>());
        attributes
                .properties()
                .forEach(each -> merged.put(
                        each.getKey(),
                        Attribute.parse(each.getKey(), each.getValue().asString())));
    }

    private static JsonNode json(String file) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(file), file)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The schema file %s is part of the jar and cannot be read".formatted(file), e);
        }
    }
}
