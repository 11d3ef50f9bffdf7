package io.tropicapp.coupa.api.input;

import io.tropicapp.coupa.api.problem.InvalidValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads the texts of bodies, wherever they stand. */
final class PlainTextDeserializer extends StdScalarDeserializer<String> {

    PlainTextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (!PlainText.is(text)) {
            throw new InvalidValue(parser, PlainText.EXPECTED);
        }
        return text;
    }
}
