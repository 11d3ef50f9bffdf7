package io.tropicapp.coupa.activities.requisition;

import io.tropicapp.coupa.client.CoupaAttachment;
import io.tropicapp.coupa.client.CoupaClient;
import io.tropicapp.coupa.client.Query;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hangs a draft's attachments on its requisition, each once: what is there is looked at first. */
@Component
class Attachments {

    private static final int MOST_PAGES = 4;

    void add(CoupaClient coupa, long requisition, RequisitionDraft draft) {
        if (draft.attachments().isEmpty()) {
            return;
        }
        var there = coupa.requisitionWrites()
                .attachments(requisition)
                .find(Query.all(), MOST_PAGES)
                .rows();
        for (var attachment : draft.attachments()) {
            attachment
                    .url()
                    .filter(url -> isMissing(there, CoupaAttachment::url, url))
                    .ifPresent(url -> coupa.requisitionWrites().attachUrl(requisition, url));
            attachment
                    .text()
                    .filter(text -> isMissing(there, CoupaAttachment::text, text))
                    .ifPresent(text -> coupa.requisitionWrites().attachText(requisition, text));
        }
    }

    private interface Content {
        Optional<String> of(CoupaAttachment attachment);
    }

    private static boolean isMissing(List<CoupaAttachment> there, Content content, String wanted) {
        return there.stream().noneMatch(attachment -> content.of(attachment).equals(Optional.of(wanted)));
    }
}
