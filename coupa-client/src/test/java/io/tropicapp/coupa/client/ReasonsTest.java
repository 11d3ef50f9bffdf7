package io.tropicapp.coupa.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonsTest {

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "{\"errors\":{\"user\":[\"Login has already been taken\"]}}",
                        List.of("Login has already been taken")),
                Arguments.of("{\"errors\":{\"error\":[\"a\",\"b\"]}}", List.of("a", "b")),
                Arguments.of("{\"errors\":[\"a\",{\"base\":\"b\"}]}", List.of("a", "b")),
                Arguments.of("{\"errors\":\"a\"}", List.of("a")),
                Arguments.of("{\"error\":\"a\"}", List.of("a")),
                Arguments.of("{\"errors\":{\"warnings\":[\"harmless\"],\"user\":[\"a\"]}}", List.of("a")),
                Arguments.of(
                        "{\"errors\":{\"requisition_header\":[\"a\",\"b\"],\"requisition_lines\":[\"b\",\"c\"]},\"error\":\"a\"}",
                        List.of("a", "b", "c")),
                Arguments.of("{\"error\":\"<html><body>Oops</body></html>\"}", List.of()),
                Arguments.of("\"a\"", List.of("a")),
                Arguments.of("Something is wrong", List.of("Something is wrong")),
                Arguments.of(
                        "<?xml version=\"1.0\"?><errors><error>a</error><error><![CDATA[b]]></error></errors>",
                        List.of("a", "b")),
                Arguments.of("<html><body>Oops</body></html>", List.of()),
                Arguments.of("{\"errors\":{}}", List.of()),
                Arguments.of("", List.of()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void coupasWordsAreFoundInEveryShape(String body, List<String> reasons) {
        assertThat(Reasons.in(body)).isEqualTo(reasons);
    }

    @Test
    void aFloodOfReasonsIsCut() {
        var flood = IntStream.range(0, 999).mapToObj("\"no %d\""::formatted).collect(Collectors.joining(",", "[", "]"));

        assertThat(Reasons.in(flood)).hasSize(20).startsWith("no 0", "no 1");
        assertThat(Reasons.in("{\"error\":\"%s\"}".formatted("a".repeat(9000))).getFirst())
                .hasSizeLessThan(600);
    }

    @Test
    void aTokenIsNotQuoted() {
        assertThat(Reasons.in("{\"error\":\"eyJhbGciOi.eyJzdWIi.c2ln has ended\"}"))
                .containsExactly("[token] has ended");
    }
}
