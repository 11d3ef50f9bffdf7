package io.tropicapp.coupa.client;

import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;

/**
 * Makes and changes requisitions. Coupa knows no idempotency key, and nothing is sent twice here, except after a 401, which
 * changes nothing. After a failure ask {@link CoupaException#outcomeUnclear}: if it is, look for the requisition ({@link
 * Index#find}) before anything is sent again.
 *
 * <p>What comes back is Coupa's own answer. One that says too little is not trusted: the requisition is read again, and if that
 * fails, the outcome is unclear as well.
 */
public final class RequisitionWrites {

    private static final String REQUISITIONS = "requisitions";
    private static final MediaType JSON = MediaType.get("application/json");
    private static final RequestBody NOTHING = RequestBody.create(new byte[0]);

    private final CoupaClient coupa;
    private final Index<CoupaRequisition> index;

    RequisitionWrites(CoupaClient coupa) {
        this.coupa = coupa;
        this.index = coupa.requisitions();
    }

    /**
     * Makes a draft.
     *
     * @throws CoupaException.Rejected with Coupa's own sentences, if it does not like it
     */
    public CoupaRequisition create(RequisitionBody body) {
        return created(Write.toIndex("POST", REQUISITIONS, json(body)));
    }

    /**
     * Makes a requisition and submits it, for approval or for its buyer to complete: its status tells.
     *
     * @throws CoupaException.Rejected with Coupa's own sentences, if it does not like it
     */
    public CoupaRequisition createAndSubmit(RequisitionBody body) {
        return created(Write.toIndex("POST", REQUISITIONS + "/submit_for_approval", json(body)));
    }

    /**
     * Changes what the body names. Coupa leaves a reference that it cannot find as it was, without a word.
     *
     * @throws CoupaException.RecordNotFound if it is not there
     * @throws CoupaException.Rejected with Coupa's own sentences, if it does not like it
     */
    public CoupaRequisition update(long id, RequisitionBody body) {
        return updated(id, Write.toRecord("PUT", path(id), json(body)));
    }

    /** As {@link #update}, and submits it: its approvals start anew. */
    public CoupaRequisition updateAndSubmit(long id, RequisitionBody body) {
        return updated(id, Write.toRecord("PUT", path(id) + "/update_and_submit_for_approval", json(body)));
    }

    /**
     * Deletes a draft.
     *
     * @throws CoupaException.RecordNotFound if it is not there
     * @throws CoupaException.Rejected if it is a draft no more
     */
    public void deleteDraft(long id) {
        delete(Write.toRecord("DELETE", path(id), NOTHING));
    }

    /**
     * Takes a line out of a draft: an update leaves lines as they are that it does not name. Not in the Swagger, but used by
     * other integrations.
     *
     * @throws CoupaException.RecordNotFound if the line is gone already; where this Coupa has no such endpoint, it may say the same
     * @throws CoupaException.EndpointUnavailable if this Coupa cannot do it
     */
    public void deleteLine(long lineId) {
        delete(Write.toRecord("DELETE", "requisition_lines/" + lineId, NOTHING));
    }

    /** What hangs on it: to see whether something was attached already. */
    public Index<CoupaAttachment> attachments(long id) {
        return new Index<>(coupa, path(id) + "/attachments", CoupaAttachment.FIELDS, CoupaAttachment::read);
    }

    /** Attaches a text for the customer's own people, of 2,000 characters at most. Twice, if it is called twice. */
    public void attachText(long id, String text) {
        attach(id, "text", text);
    }

    /** Attaches a link for the customer's own people, of 500 characters at most. Twice, if it is called twice. */
    public void attachUrl(long id, String url) {
        attach(id, "url", url);
    }

    private void attach(long id, String type, String content) {
        var form = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("attachment[type]", type)
                .addFormDataPart("attachment[intent]", "Internal")
                .addFormDataPart("attachment[" + type + "]", content)
                .build();
        var write = Write.toRecord("POST", path(id) + "/attachments", form);
        mustNotBeAWebPage(coupa.write(write, Query.all().fields(CoupaAttachment.FIELDS)));
    }

    private void delete(Write write) {
        mustNotBeAWebPage(coupa.write(write, Query.all()));
    }

    /** What is done needs no words. */
    private static void mustNotBeAWebPage(Answer answer) {
        if (answer.isWebPage()) {
            throw answer.unreadable("Coupa's answer is a web page");
        }
    }

    private CoupaRequisition created(Write write) {
        var answer = coupa.write(write, Query.all().fields(CoupaRequisition.FIELDS));
        var answered = read(answer).orElseThrow(() -> answer.unreadable("Coupa's answer does not say what was made"));
        return complete(answered, answer);
    }

    private CoupaRequisition updated(long id, Write write) {
        var answer = coupa.write(write, Query.all().fields(CoupaRequisition.FIELDS));
        var answered = read(answer);
        if (answered.isEmpty()) {
            return again(id, answer);
        }
        if (answered.get().id() != id) {
            throw answer.unreadable("Coupa answered another requisition");
        }
        return complete(answered.get(), answer);
    }

    /** Empty if there is nothing in it, or not even an id. */
    private static Optional<CoupaRequisition> read(Answer answer) {
        if (answer.body().isBlank()) {
            return Optional.empty();
        }
        var json = answer.json();
        if (!json.isObject() && !json.isNull()) {
            throw answer.unreadable("Coupa's answer is not a requisition");
        }
        try {
            return Optional.of(CoupaRequisition.FIELDS.of(json))
                    .filter(row -> new Attributes(row).number("id").isPresent())
                    .map(CoupaRequisition::read);
        } catch (IllegalArgumentException e) {
            throw answer.unreadable("the requisition cannot be read: " + e.getMessage());
        }
    }

    /** Without a status, it is an answer that an administrator or a release has thinned out. */
    private CoupaRequisition complete(CoupaRequisition answered, Answer answer) {
        return answered.status().isPresent() ? answered : again(answered.id(), answer);
    }

    private CoupaRequisition again(long id, Answer answer) {
        try {
            return index.get(id);
        } catch (CoupaException e) {
            throw answer.unreadable("Coupa's answer says too little, and " + e.getMessage());
        }
    }

    private static RequestBody json(RequisitionBody body) {
        return RequestBody.create(Json.MAPPER.writeValueAsBytes(RequisitionJson.of(body)), JSON);
    }

    private static String path(long id) {
        return REQUISITIONS + "/" + id;
    }
}
