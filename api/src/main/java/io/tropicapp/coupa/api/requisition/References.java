package io.tropicapp.coupa.api.requisition;

import io.tropicapp.coupa.workflows.requisition.RequisitionDraft.Account;
import io.tropicapp.coupa.workflows.requisition.RequisitionDraft.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what refers to something of Coupa's: in short by its name, its code or its id, or else as an object that says which. */
final class References {

    private static final int LONGEST_NAME = 255;
    private static final Pattern SEGMENT = Pattern.compile("segment-([1-9]|1\\d|20)");

    private References() {}

    /** By name, or as {@code {coupaId}} or {@code {name}}. */
    static Optional<Reference> named(Given from, String field) {
        var node = from.member(field);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get().isString()) {
            return from.text(field, LONGEST_NAME).map(name -> new Reference(Optional.empty(), Optional.of(name)));
        }
        if (!node.get().isObject()) {
            return from.wrong(field, "must be a name, or an object with coupaId or name");
        }
        return from.object(field).map(References::reference);
    }

    private static Reference reference(Given given) {
        var reference = new Reference(given.coupaId("coupaId"), given.text("name", LONGEST_NAME));
        given.nothingElse();
        if (given.has("coupaId") == given.has("name")) {
            given.complain("", "must have coupaId or name, and not both");
        }
        return reference;
    }

    /** As {@code {coupaId}}. */
    static Optional<Long> withId(Given from, String field) {
        return from.object(field).flatMap(References::id);
    }

    /** By id, or as {@code {coupaId}}. */
    static Optional<Long> byId(Given from, String field) {
        return from.member(field).filter(Given::isId).isPresent()
                ? from.coupaId(field)
                : from.member(field).isEmpty() || from.member(field).get().isObject()
                        ? withId(from, field)
                        : from.wrong(field, "must be Coupa's id, or an object with coupaId");
    }

    private static Optional<Long> id(Given given) {
        if (!given.has("coupaId")) {
            given.complain("coupaId", "must be given");
        }
        var id = given.coupaId("coupaId");
        given.nothingElse();
        return id;
    }

    /** By code, or as {@code {coupaId}}, {@code {code, accountType}} or {@code {segments, accountType}}. */
    static Optional<Account> account(Given from, String field) {
        var node = from.member(field);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (node.get().isString()) {
            return from.text(field, LONGEST_NAME)
                    .map(code -> new Account(Optional.empty(), Optional.of(code), Optional.empty(), Map.of()));
        }
        if (!node.get().isObject()) {
            return from.wrong(field, "must be a code, or an object with coupaId, code or segments");
        }
        return from.object(field).map(References::account);
    }

    private static Account account(Given given) {
        var account = new Account(
                given.coupaId("coupaId"),
                given.text("code", LONGEST_NAME),
                given.text("accountType", LONGEST_NAME),
                given.object("segments").map(References::segments).orElse(Map.of()));
        given.nothingElse();
        long ways = Stream.of("coupaId", "code", "segments").filter(given::has).count();
        if (ways != 1) {
            given.complain("", "must have one of coupaId, code and segments");
        }
        return account;
    }

    private static Map<String, String> segments(Given given) {
        var segments = new TreeMap<String, String>();
        for (var name : given.names()) {
            if (SEGMENT.matcher(name).matches()) {
                given.text(name, LONGEST_NAME).ifPresent(value -> segments.put(name, value));
            }
        }
        given.nothingElse();
        return segments;
    }
}
