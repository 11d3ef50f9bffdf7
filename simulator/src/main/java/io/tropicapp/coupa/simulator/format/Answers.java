package io.tropicapp.coupa.simulator.format;

import io.tropicapp.coupa.simulator.schema.Model;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers in the caller's format. */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServletResponse response;
    private final Format format;

    public Answers(HttpServletResponse response, Format format) {
        this.response = response;
        this.format = format;
    }

    public void one(String root, Model model, JsonNode record) throws IOException {
        written(false, root, model, record);
    }

    /** What a write made of the record: 201 for one that was not there before. */
    public void written(boolean created, String root, Model model, JsonNode record) throws IOException {
        text(
                created ? 201 : 200,
                format == Format.JSON ? JSON.writeValueAsString(record) : XmlWriter.one(root, model, record));
    }

    /** Nothing, as {@code return_object=none} wants it ("API return formats"). */
    public void nothing() throws IOException {
        write(response, 200, "", "");
    }

    /** An empty list is {@code []} in JSON and a 404 in XML ("Differences between XML and JSON in Coupa"). */
    public void many(String root, Model model, List<? extends JsonNode> records) throws IOException {
        if (format == Format.JSON) {
            text(200, JSON.writeValueAsString(records));
        } else if (records.isEmpty()) {
            refuse(Refusal.of(404, "No results match your search criteria."));
        } else {
            text(200, XmlWriter.many(root, model, records));
        }
    }

    public void refuse(Refusal refusal) throws IOException {
        List<String> sentences = refusal.sentences();
        text(
                refusal.status(),
                format == Format.JSON ? errors(refusal.subject(), sentences).toString() : XmlWriter.errors(sentences));
    }

    /** The JSON body of an error that is about the request as a whole. */
    public static ObjectNode errors(List<String> sentences) {
        return errors("base", sentences);
    }

    private static ObjectNode errors(String subject, List<String> sentences) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var base = body.putObject("errors").putArray(subject);
        sentences.forEach(base::add);
        return body;
    }

    private void text(int status, String body) throws IOException {
        write(response, status, format.contentType(), body);
    }

    /** Writes any answer at all, in one go and with its length. */
    public static void write(HttpServletResponse response, int status, String contentType, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        if (!contentType.isEmpty()) {
            response.setContentType(contentType);
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
