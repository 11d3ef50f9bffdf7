package io.tropicapp.coupa.simulator.form;

import io.tropicapp.coupa.simulator.format.Refusal;
import io.tropicapp.coupa.simulator.record.Records;
import io.tropicapp.coupa.simulator.record.Resource;
import io.tropicapp.coupa.simulator.record.Timestamps;
import io.tropicapp.coupa.simulator.schema.Schema;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body asks of a requisition. */
public final class RequisitionForm {

    private static final Set<String> IGNORED = Set.of("id", "requisition-lines", "requester", "attachments");

    private final JsonNode body;
    private final Records records;
    private final Timestamps timestamps;
    private final Complaints complaints = new Complaints();
    private final Accounts accounts;
    private final References references;

    public RequisitionForm(JsonNode body, Records records, Timestamps timestamps) {
        this.body = Spelling.kebab(body);
        this.records = records;
        this.timestamps = timestamps;
        this.accounts = new Accounts(records, timestamps);
        this.references = new References(records, accounts, complaints);
    }

    /**
     * Writes everything into the header and its lines; new lines have no id yet.
     *
     * @param fresh whether the requisition is about to be created. An update that refers to what is not found leaves what
     *     was there
     * @throws Refusal with all that is wrong; the header is then not to be kept
     */
    public void fill(ObjectNode header, boolean fresh) {
        if (!body.isObject()) {
            complaints.add("The body is not an object");
        }
        body.properties().forEach(field -> put(header, field.getKey(), field.getValue(), !fresh));
        requester(header, !fresh);
        unique(header);
        attachments(header);
        new LinesForm(new LineForm(references, timestamps, complaints), complaints)
                .fill(header, body.path("requisition-lines"));
        complaints.settle();
        accounts.file();
        Totals.settle(header);
    }

    private void put(ObjectNode header, String name, JsonNode value, boolean keeping) {
        Optional<Reference> reference = Reference.OF_HEADER.stream()
                .filter(it -> it.attribute().equals(name))
                .findFirst();
        if (reference.isPresent()) {
            references.put(header, reference.get(), value, keeping);
        } else if (Plain.OF_HEADER.knows(name)) {
            Plain.OF_HEADER.put(header, name, value, timestamps, complaints);
        } else if (name.equals("custom-fields")) {
            CustomFieldsForm.merge(header, value, complaints);
        } else if (!IGNORED.contains(name)) {
            refuse(name);
        }
    }

    private void refuse(String name) {
        boolean known =
                Schema.coupa().model("RequisitionHeader").attribute(name).isPresent();
        complaints.add((known ? "'%s' cannot be set" : "Unknown attribute '%s' for RequisitionHeader").formatted(name));
    }

    /** {@code requester} is the Swagger's name for it on the way in, {@code requested-by} that of the samples. */
    private void requester(ObjectNode header, boolean keeping) {
        if (body.has("requester")) {
            references.put(header, Reference.REQUESTER, body.path("requester"), keeping);
        }
        if (header.path("requested-by").isNull()) {
            complaints.add("Requested by can't be blank");
        }
    }

    private void unique(ObjectNode header) {
        String wanted = header.path("external-po-reference").asString("");
        boolean taken = !wanted.isEmpty()
                && records.of(Resource.REQUISITIONS).rows().stream()
                        .filter(row -> row.id() != header.path("id").asLong())
                        .anyMatch(row -> row.tree()
                                .path("external-po-reference")
                                .asString("")
                                .equals(wanted));
        if (taken) {
            complaints.add("External po reference has already been taken");
        }
    }

    private void attachments(ObjectNode header) {
        body.path("attachments").values().forEach(each -> {
            try {
                AttachmentForm.ofJson(each).addTo(header, records, timestamps);
            } catch (Refusal refusal) {
                refusal.sentences().forEach(complaints::add);
            }
        });
    }
}
