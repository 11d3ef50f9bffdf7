package io.tropicapp.coupa.simulator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.tropicapp.coupa.simulator.Caller;
import io.tropicapp.coupa.simulator.Instances;
import io.tropicapp.coupa.simulator.Simulator;
import io.tropicapp.coupa.simulator.requisition.Wish;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequisitionPapersTest {

    private static Simulator simulator;
    private static Caller caller;
    private String requisition;

    @BeforeAll
    static void start() {
        simulator = Simulator.start(Instances.small());
        caller = Caller.of(simulator);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    @BeforeEach
    void submit() {
        requisition = "/api/requisitions/" + new Wish(simulator).submittedId("10.00");
    }

    @Test
    void linksAndTextsAreAttachedAlsoWhileItIsOnItsWay() {
        var link = attach("type", "url", "url", "https://example.com/quote", "intent", "Internal");
        attach("type", "text", "text", "See the quote", "intent", "Supplier");

        assertThat(link.statusCode()).isEqualTo(201);
        assertThat(Caller.read(link).path("type").asString()).isEqualTo("AttachmentUrl");
        assertThat(caller.json(requisition + "/attachments").findValuesAsString("intent"))
                .containsExactly("Internal", "Supplier");
        assertThat(caller.json(requisition)
                        .path("attachments")
                        .path(0)
                        .path("url")
                        .asString())
                .isEqualTo("https://example.com/quote");
    }

    @Test
    void aFileIsKnownByItsName() {
        String body = part("attachment[type]", "file")
                + "--cut\r\nContent-Disposition: form-data; name=\"attachment[file]\"; filename=\"quote.pdf\"\r\n\r\n%PDF\r\n"
                + "--cut--\r\n";

        var file = multipart(body);

        assertThat(Caller.read(file).path("file-file-name").asString()).isEqualTo("quote.pdf");
        assertThat(Caller.read(file).path("file").asString()).endsWith("/quote.pdf");
    }

    @Test
    void whatCannotBeAttachedIsRefused() {
        assertThat(attach("type", "hologram").body())
                .isEqualTo("{\"errors\":{\"attachment\":[\"Type is not included in the list\"]}}");
        assertThat(attach("type", "url").body()).contains("Url can't be blank");
        assertThat(attach("type", "url", "url", "x".repeat(501)).body()).contains("maximum is 500 characters");
        assertThat(attach("type", "text", "text", "x", "intent", "Public").body())
                .contains("Intent is not included in the list");
        assertThat(caller.post(requisition + "/attachments", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void textsAndLinksMayComeWithTheRequisition() {
        var body = new Wish(simulator).of("10.00");
        body.putArray("attachments").addObject().put("type", "url").put("url", "https://example.com");

        var created = new Wish(simulator).drafted(body);

        assertThat(created.path("attachments").path(0).path("intent").asString())
                .isEqualTo("Internal");
    }

    @Test
    void commentsAreAddedAndRead() {
        var answer = caller.post(requisition + "/comments", "{\"comments\":\"Tropic request TRQ-1\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Caller.read(answer).path("commentable-type").asString()).isEqualTo("RequisitionHeader");
        assertThat(caller.json(requisition + "/comments", "comments[contains]=TRQ")
                        .size())
                .isOne();
        assertThat(caller.post(requisition + "/comments", "{}").statusCode()).isEqualTo(400);
        assertThat(caller.get("/api/requisitions/999999/comments").statusCode()).isEqualTo(404);
    }

    @Test
    void commentsTakeAScopeOfTheirOwn() {
        Caller other = Caller.of(simulator, "core.requisition.write");

        assertThat(other.get(requisition + "/comments").statusCode()).isEqualTo(403);
        assertThat(other.get(requisition + "/attachments").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> attach(String... pairs) {
        var body = new StringBuilder();
        for (int at = 0; at < pairs.length; at += 2) {
            body.append(part("attachment[" + pairs[at] + "]", pairs[at + 1]));
        }
        return multipart(body + "--cut--\r\n");
    }

    private HttpResponse<String> multipart(String body) {
        return Caller.send(caller.request(requisition + "/attachments")
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String part(String name, String value) {
        return "--cut\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }
}
