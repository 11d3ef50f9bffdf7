package io.tropicapp.coupa.api.codec;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may decode payloads in a browser. Properties {@code coupa.codec.*}.
 *
 * @param origins of Temporal UIs, such as {@code https://temporal.acme.com}; none unless given
 */
@ConfigurationProperties("coupa.codec")
public record CodecSettings(@DefaultValue List<String> origins) {}
