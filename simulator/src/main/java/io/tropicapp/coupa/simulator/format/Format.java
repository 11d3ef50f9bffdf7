package io.tropicapp.coupa.simulator.format;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer is written in. */
public enum Format {
    JSON("application/json;charset=utf-8"),
    XML("application/xml;charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** JSON only where it is asked for; XML where nothing is. Empty if the caller takes neither. */
    public static Optional<Format> accepted(@Nullable String accept) {
        String asked = accept == null ? "*/*" : accept.toLowerCase(Locale.ROOT);
        if (asked.contains("application/json")) {
            return Optional.of(JSON);
        }
        return asked.contains("*/*") || asked.contains("xml") || asked.contains("application/*")
                ? Optional.of(XML)
                : Optional.empty();
    }

    public String contentType() {
        return contentType;
    }
}
