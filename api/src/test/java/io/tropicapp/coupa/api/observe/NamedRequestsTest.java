package io.tropicapp.coupa.api.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NamedRequestsTest {

    private static final String CONNECTION = "4f2f9d0e-3b5c-4b1f-9b57-8d1f6a0c2e11";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/events");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aRequestKeepsTheIdThatItsSenderGaveIt() throws Exception {
        request.addHeader("X-Request-Id", "web-17:4");

        assertThat(named()).containsEntry("request", "web-17:4").doesNotContainKey("connection");
        assertThat(response.getHeader("X-Request-Id")).isEqualTo("web-17:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "ada@acme.example", "\u001b[31m"})
    void whatIsNoIdIsReplaced(String odd) throws Exception {
        request.addHeader("X-Request-Id", odd);

        assertThat(named().get("request")).hasSize(36).isEqualTo(response.getHeader("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/requisitions/REQ-1"})
    void theConnectionOfThePathIsNamed(String rest) throws Exception {
        request.setRequestURI("/v1/connections/" + CONNECTION + rest);

        assertThat(named()).containsEntry("connection", CONNECTION);
    }

    @Test
    void nothingIsNamedAfterwards() throws Exception {
        named();

        assertThat(MDC.get("request")).isNull();
    }

    private Map<String, String> named() throws Exception {
        var names = new HashMap<String, String>();
        new NamedRequests().doFilter(request, response, (req, res) -> names.putAll(MDC.getCopyOfContextMap()));
        return names;
    }
}
