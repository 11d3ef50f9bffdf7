package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.api.requisition.Asked.Who;
import io.tropicapp.coupa.store.requisition.RequisitionSettings;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft.Attachment;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what is asked for, in Coupa's lengths. */
final class RequestReader {

    static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,100}");

    private static final int LONGEST_TITLE = 50;
    private static final int LONGEST_JUSTIFICATION = 2000;
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_EMAIL = 255;
    private static final int MOST_LINES = 200;
    private static final int MOST_ATTACHMENTS = 20;

    /** Where the justification carries the request's id, with its 100 characters and some words around it. */
    private static final int ROOM_FOR_ID = 150;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private RequestReader() {}

    static String id(Given given) {
        var id = given.neededText("tropicRequestId", LONGEST_EMAIL);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            given.complain("tropicRequestId", "must be 1 to 100 of the characters A-Z a-z 0-9 . _ : -");
        }
        return id;
    }

    /** @throws io.tropicapp.coupa.api.problem.Problem 400 with all that is wrong */
    static Asked read(Given given, RequisitionSettings settings) {
        var requester = requester(given);
        var title = given.neededText("title", LONGEST_TITLE);
        var justification = given.text("justification", longestJustification(settings));
        var needBy = given.day("needByDate");
        var department = References.named(given, "department");
        var shipTo = References.named(given, "shipToAddress");
        var currency = currency(given);
        var supplier = References.withId(given, "supplier");
        var lines = LineReader.read(given, MOST_LINES);
        var customFields = CustomFields.of(given);
        var attachments = given.objects("attachments", MOST_ATTACHMENTS).stream()
                .map(RequestReader::attachment)
                .toList();
        var submit = given.flag("submit", true);
        given.nothingElse();
        given.mustBeRight();
        var suppliers = new LinkedHashMap<String, Long>();
        supplier.ifPresent(id -> suppliers.put("supplier", id));
        var catalogItems = new ArrayList<String>();
        lines.forEach(line -> {
            line.read().supplier().ifPresent(id -> suppliers.put(line.given().at("supplier"), id));
            catalogItems.addAll(line.catalogItems());
        });
        return new Asked(
                requester,
                suppliers,
                catalogItems,
                user -> new RequisitionDraft(
                        user,
                        title,
                        justification,
                        needBy,
                        department,
                        shipTo,
                        currency,
                        supplier,
                        lines.stream().map(LineReader.Line::read).toList(),
                        customFields,
                        attachments,
                        submit));
    }

    private static int longestJustification(RequisitionSettings settings) {
        return settings.recognizeBy().equals("JUSTIFICATION")
                ? LONGEST_JUSTIFICATION - ROOM_FOR_ID
                : LONGEST_JUSTIFICATION;
    }

    private static Who requester(Given given) {
        if (!given.has("requester")) {
            given.complain("requester", "must be given, with email or coupaId");
        }
        return given.object("requester").map(RequestReader::who).orElse(new Who(Optional.empty(), Optional.empty()));
    }

    private static Who who(Given given) {
        var who = new Who(given.coupaId("coupaId"), given.text("email", LONGEST_EMAIL));
        given.nothingElse();
        if (given.has("coupaId") == given.has("email")) {
            given.complain("", "must have email or coupaId, and not both");
        } else if (given.has("email") && who.email().isEmpty()) {
            given.complain("email", "must be a mail address");
        }
        return who;
    }

    private static String currency(Given given) {
        var currency = given.neededText("currency", LONGEST_EMAIL);
        if (!currency.isEmpty() && !CURRENCY.matcher(currency).matches()) {
            given.complain("currency", "must be an ISO 4217 code, such as USD");
        }
        return currency;
    }

    private static Attachment attachment(Given given) {
        var attachment = new Attachment(
                given.text("url", LONGEST_URL)
                        .flatMap(url -> isLink(url)
                                ? Optional.of(url)
                                : given.wrong("url", "must be an http or https address")),
                given.text("text", LONGEST_TEXT));
        given.nothingElse();
        if (given.has("url") == given.has("text")) {
            given.complain("", "must have url or text, and not both");
        }
        return attachment;
    }

    private static boolean isLink(String url) {
        try {
            var uri = URI.create(url);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
