package io.tropicapp.coupa.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A supplier ({@code /api/suppliers}; Swagger {@code Supplier}).
 *
 * @param number the customer's own, from its ERP
 * @param status in Coupa's words: {@code active}, {@code inactive}, {@code draft} and others
 * @param customFields by name, without attachments that are not internal; see {@link CustomFields}
 */
public record CoupaSupplier(
        long id,
        Optional<String> name,
        Optional<String> displayName,
        Optional<String> number,
        Optional<String> status,
        Optional<Boolean> onHold,
        Optional<Boolean> oneTimeSupplier,
        Optional<String> taxId,
        Optional<String> duns,
        Optional<String> website,
        Optional<String> poMethod,
        Optional<String> poEmail,
        Optional<String> paymentMethod,
        Optional<String> paymentTerm,
        Optional<String> accountNumber,
        Optional<JsonNode> primaryContact,
        Optional<JsonNode> primaryAddress,
        Optional<Named> parent,
        List<Named> contentGroups,
        Optional<JsonNode> customFields,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt)
        implements CoupaRecord {

    static final String FIELDS = """
            ["id","name","display_name","number","status","on_hold","one_time_supplier","tax_id","duns","website",\
            "po_method","po_email","payment_method","account_number","created_at","updated_at",{"payment_term":["id","code"]},\
            {"primary_contact":["id","email","name_given","name_family","name_fullname"]},\
            {"primary_address":["id","street1","street2","city","state","postal_code",{"country":["code","name"]}]},\
            {"parent":["id","name"]},{"content_groups":["id","name"]},{"custom_fields":{}}]""";

    static CoupaSupplier read(JsonNode node) {
        var supplier = Attributes.ofRecord(node);
        return new CoupaSupplier(
                supplier.id(),
                supplier.text("name"),
                supplier.text("display-name"),
                supplier.text("number"),
                supplier.text("status"),
                supplier.flag("on-hold"),
                supplier.flag("one-time-supplier"),
                supplier.text("tax-id"),
                supplier.text("duns"),
                supplier.text("website"),
                supplier.text("po-method"),
                supplier.text("po-email"),
                supplier.text("payment-method"),
                supplier.one("payment-term", term -> term.text("code")).flatMap(code -> code),
                supplier.text("account-number"),
                supplier.json("primary-contact"),
                supplier.json("primary-address"),
                supplier.one("parent", Named::read),
                supplier.many("content-groups", Named::read),
                supplier.json("custom-fields").map(CustomFields::withoutForeignAttachments),
                supplier.time("created-at"),
                supplier.time("updated-at"));
    }
}
