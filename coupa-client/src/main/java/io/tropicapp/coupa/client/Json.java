package io.tropicapp.coupa.client;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Reads Coupa's JSON: decimals exactly, texts without NUL, which databases do not take and nobody can see. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(new WithoutNul())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    private static final class WithoutNul extends JsonNodeFactory {

        @Override
        public StringNode stringNode(String text) {
            return super.stringNode(text.replace("\0", ""));
        }
    }
}
