package io.tropicapp.coupa.workflows.temporal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;

/**
 * How values are written into histories: one mapper for workers, the API and tests alike.
 *
 * <p>Fields it does not know are skipped: during a roll-out, old workers meet what new ones wrote. Spring's own mapper is
 * never used, since a web setting must not change the wire format of histories that live for weeks.
 */
public final class Payloads {

    private Payloads() {}

    public static DataConverter converter() {
        return DefaultDataConverter.newDefaultInstance()
                .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(json()));
    }

    /** The mapper itself, for states that are kept outside of Temporal and come back as a process's input. */
    public static ObjectMapper json() {
        return JacksonJsonPayloadConverter.newDefaultObjectMapper()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }
}
