package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What hangs on a record (Compass, Attachments API; Swagger {@code Attachment}).
 *
 * @param type {@code AttachmentText}, {@code AttachmentUrl}, {@code AttachmentFile}, or shorter
 * @param intent who sees it: {@code Internal} or {@code Supplier}
 * @param fileName of a file
 */
public record CoupaAttachment(
        long id,
        Optional<String> type,
        Optional<String> intent,
        Optional<String> text,
        Optional<String> url,
        Optional<String> fileName,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final Fields FIELDS = Fields.of("id", "type", "intent", "text", "url", "file-file-name", "updated-at");

    static CoupaAttachment read(JsonNode node) {
        var attachment = Attributes.ofRecord(node);
        return new CoupaAttachment(
                attachment.id(),
                attachment.text("type"),
                attachment.text("intent"),
                attachment.text("text"),
                attachment.text("url"),
                attachment.text("file-file-name"),
                attachment.time("updated-at"));
    }
}
