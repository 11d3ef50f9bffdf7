package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Series;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.record.Trees;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something attached: a text, a link, or the name of a file ("Attachments API").
 *
 * @param type {@code text}, {@code url} or {@code file}
 * @param content the text, the link or the file's name
 * @param intent {@code Internal} or {@code Supplier}; the first if none is given
 */
public record AttachmentForm(String type, String content, String intent) {

    private static final Map<String, Integer> LONGEST = Map.of("text", 2_000, "url", 500, "file", 255);

    /** Refuses what Coupa would. */
    public AttachmentForm {
        if (!LONGEST.containsKey(type)) {
            throw refusal("Type is not included in the list");
        }
        if (content.isBlank()) {
            throw refusal(Words.spoken(type) + " can't be blank");
        }
        if (content.length() > LONGEST.getOrDefault(type, 0)) {
            throw refusal("%s is too long (maximum is %d characters)"
                    .formatted(Words.spoken(type), LONGEST.getOrDefault(type, 0)));
        }
        if (!List.of("Internal", "Supplier").contains(intent)) {
            throw refusal("Intent is not included in the list");
        }
    }

    static AttachmentForm ofJson(JsonNode body) {
        String type = body.path("type").asString("");
        if (type.equals("file")) {
            throw refusal("A file is attached with a request of its own");
        }
        return new AttachmentForm(
                type, body.path(type).asString(""), body.path("intent").asString("Internal"));
    }

    /** Puts it into the requisition's list and answers with it as Coupa shows it. */
    public ObjectNode addTo(ObjectNode header, Records records, Timestamps timestamps) {
        String now = timestamps.write(timestamps.now());
        long id = records.next(Series.ATTACHMENT);
        ObjectNode attachment = Trees.object()
                .put("id", id)
                .put("created-at", now)
                .put("updated-at", now)
                .put("type", "Attachment" + Words.spoken(type))
                .put("intent", intent)
                .put("linked-to", (String) null);
        if (type.equals("file")) {
            attachment
                    .put("file", "/attachment_file/file/%d/%s".formatted(id, content))
                    .put("file-file-name", content);
        } else {
            attachment.put(type, content);
        }
        ((ArrayNode) header.path("attachments")).add(attachment);
        return attachment;
    }

    private static Refusal refusal(String sentence) {
        return Refusal.about("attachment", List.of(sentence));
    }
}
