package io.tropicapp.coupa.simulator.company;

import tools.jackson.databind.node.ObjectNode;

/** The money and the notices of a contract. Decimals are strings, as in all of Coupa's JSON. */
final class ContractTerms {

    private ContractTerms() {}

    static void money(ObjectNode contract, Stamp stamp, Dice dice) {
        int maximum = dice.between(5, 900) * 1_000;
        contract.put("minimum-value", stamp.every(4, 2) ? null : "0.00")
                .put("maximum-value", stamp.every(6, 4) ? null : maximum + (stamp.every(5, 1) ? ".1234" : ".00"))
                .put("min-commit", "0.00")
                .put("max-commit", stamp.every(3, 2) ? null : "0.00")
                .put("savings-pct", dice.between(0, 30) + ".0")
                .put("used-for-buying", stamp.every(2, 0))
                .put("stop-spend-based-on-max-value", stamp.every(2, 1) ? "yes" : "no")
                .put("strict-invoicing-rules", false)
                .put("supplier-invoiceable", stamp.every(3, 0))
                .put("supplier-account", (String) null)
                .put("preferred", (Boolean) null)
                .put("is-default", false)
                .put("use-order-windows", false)
                .put("order-window-tz", (String) null);
    }

    static void notice(ObjectNode contract, Stamp stamp, Dice dice) {
        boolean renews = contract.path("term-type").asString().equals("auto_renew");
        contract.put("no-of-renewals", renews ? dice.between(1, 5) : 0)
                .put("renewal-length-unit", renews ? "years" : "")
                .put("renewal-length-value", renews ? 1 : 0)
                .put("auto-extend-end-date-for-renewal", renews)
                .put("length-of-notice-unit", "days")
                .put("length-of-notice-value", "" + dice.between(1, 3) * 30)
                .put("termination-notice", stamp.every(2, 0) ? "yes" : "no")
                .put("termination-notice-length-unit", stamp.every(2, 0) ? "months" : null)
                .put("termination-notice-length-value", stamp.every(2, 0) ? 3 : null)
                .put("consent", "notice")
                .put("terms", stamp.every(8, 0) ? "" : null)
                .put("legal-agreement-url", (String) null)
                .put("external-contract-id", stamp.every(11, 5) ? "EXT-" + stamp.id() : null)
                .put("source", "manual");
    }
}
