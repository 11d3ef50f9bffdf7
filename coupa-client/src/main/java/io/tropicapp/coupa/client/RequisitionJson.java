package io.tropicapp.coupa.client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A requisition as Coupa takes it (Compass, Requisitions API): names with dashes, decimals as text. */
final class RequisitionJson {

    private RequisitionJson() {}

    static JsonNode of(RequisitionBody body) {
        var json = Json.MAPPER.createObjectNode();
        body.title().ifPresent(text -> json.put("req-title", text));
        body.justification().ifPresent(text -> json.put("justification", text));
        body.buyerNote().ifPresent(text -> json.put("buyer-note", text));
        body.externalPoReference().ifPresent(text -> json.put("external-po-reference", text));
        body.needByDate().ifPresent(day -> json.put("need-by-date", noon(day)));
        body.requesterId().ifPresent(id -> json.set("requester", id(id)).set("requested-by", id(id)));
        body.department().ifPresent(department -> json.set("department", reference(department)));
        body.shipToAddress().ifPresent(address -> json.set("ship-to-address", reference(address)));
        body.currency().ifPresent(code -> json.set("currency", code(code)));
        if (!body.lines().isEmpty()) {
            json.set("requisition-lines", lines(body.lines(), body.currency()));
        }
        putCustomFields(json, body.customFields());
        clear(json, body.cleared());
        return json;
    }

    private static ArrayNode lines(List<RequisitionBody.Line> lines, Optional<String> currency) {
        var array = Json.MAPPER.createArrayNode();
        for (var line : lines) {
            array.add(line(line, array.size() + 1, currency));
        }
        return array;
    }

    private static ObjectNode line(RequisitionBody.Line line, int number, Optional<String> currency) {
        var json = Json.MAPPER.createObjectNode();
        line.id().ifPresent(id -> json.put("id", id));
        json.put("line-num", number);
        json.put("description", line.description());
        putCost(json, line.cost());
        currency.ifPresent(code -> json.set("currency", code(code)));
        line.supplierId().ifPresent(id -> json.set("supplier", id(id)));
        line.commodity().ifPresent(commodity -> json.set("commodity", reference(commodity)));
        line.account().ifPresent(account -> json.set("account", account(account)));
        line.needByDate().ifPresent(day -> json.put("need-by-date", noon(day)));
        line.sourcePartNum().ifPresent(part -> json.put("source-part-num", part));
        line.contractId().ifPresent(id -> json.set("contract", id(id)));
        putCustomFields(json, line.customFields());
        clear(json, line.cleared());
        return json;
    }

    /** Coupa keeps the whole of an amount as its unit price. */
    private static void putCost(ObjectNode line, RequisitionBody.Cost cost) {
        switch (cost) {
            case RequisitionBody.Cost.Quantity many -> {
                line.put("line-type", "RequisitionQuantityLine");
                line.put("quantity", decimal(many.quantity()));
                line.put("unit-price", decimal(many.unitPrice()));
                many.uom().ifPresent(code -> line.set("uom", code(code)));
            }
            case RequisitionBody.Cost.Amount sum -> {
                line.put("line-type", "RequisitionAmountLine");
                line.put("unit-price", decimal(sum.amount()));
            }
        }
    }

    private static JsonNode account(AccountReference account) {
        return switch (account) {
            case AccountReference.Id known -> id(known.id());
            case AccountReference.Code known -> ofChart(code(known.code()), known.chart());
            case AccountReference.Segments known -> {
                var json = Json.MAPPER.createObjectNode();
                known.segments().forEach((number, text) -> json.put(CoupaAccount.segment(number), text));
                yield ofChart(json, known.chart());
            }
        };
    }

    private static JsonNode ofChart(ObjectNode account, Optional<Reference> chart) {
        chart.ifPresent(type -> account.set("account-type", reference(type)));
        return account;
    }

    private static ObjectNode reference(Reference reference) {
        return switch (reference) {
            case Reference.Id known -> id(known.id());
            case Reference.Name known -> Json.MAPPER.createObjectNode().put("name", known.name());
            case Reference.LocationCode known -> Json.MAPPER.createObjectNode().put("location-code", known.code());
        };
    }

    private static ObjectNode id(long id) {
        return Json.MAPPER.createObjectNode().put("id", id);
    }

    private static ObjectNode code(String code) {
        return Json.MAPPER.createObjectNode().put("code", code);
    }

    private static void putCustomFields(ObjectNode json, Map<String, JsonNode> fields) {
        if (!fields.isEmpty()) {
            json.set("custom-fields", Json.MAPPER.createObjectNode().setAll(fields));
        }
    }

    private static void clear(ObjectNode json, Set<String> names) {
        names.stream().filter(name -> !json.has(name)).forEach(json::putNull);
    }

    private static String decimal(BigDecimal value) {
        return value.toPlainString();
    }

    /** The same day from twelve hours behind UTC to nearly twelve ahead of it. */
    private static String noon(LocalDate day) {
        return OffsetDateTime.of(day, LocalTime.NOON, ZoneOffset.UTC)
                .toInstant()
                .toString();
    }
}
