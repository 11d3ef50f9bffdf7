package io.tropicapp.coupa.simulator.resource;

import io.tropicapp.coupa.simulator.format.Answers;
import io.tropicapp.coupa.simulator.format.Format;
import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.oauth.BearerFilter;
import io.tropicapp.coupa.simulator.record.Trees;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all endpoints have in common: the format of the answer, access, refusals, and bodies. */
final class Exchange {

    private Exchange() {}

    interface Answering {
        void with(Answers answers) throws IOException;
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, Answering answering)
            throws IOException {
        var format = Format.accepted(request.getHeader("Accept"));
        var answers = new Answers(response, format.orElse(Format.XML));
        try {
            if (format.isEmpty()) {
                throw Refusal.of(406, "Not acceptable. Accept application/json or application/xml");
            }
            answering.with(answers);
        } catch (Refusal refusal) {
            answers.refuse(refusal);
        }
    }

    /** Refuses a token that has none of the scopes. */
    static void require(HttpServletRequest request, HttpServletResponse response, String what, Set<String> scopes) {
        if (!BearerFilter.hasAnyOf(request, scopes)) {
            response.setHeader(
                    "WWW-Authenticate",
                    "Bearer realm=\"Coupa\", error=\"insufficient_scope\", scope=\"%s\""
                            .formatted(String.join(" ", scopes)));
            throw Refusal.of(403, "You are not authorized to access %s".formatted(what));
        }
    }

    static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : query;
    }

    /** The body as JSON; an empty object if there is none. XML is not taken: nobody here writes it. */
    static JsonNode body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readAllBytes();
        if (bytes.length == 0) {
            return Trees.object();
        }
        String type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            throw Refusal.of(415, "Unsupported media type. Send application/json");
        }
        try {
            return JsonMapper.shared().readTree(bytes);
        } catch (JacksonException e) {
            throw Refusal.badRequest("The body is not JSON");
        }
    }
}
