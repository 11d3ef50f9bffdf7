package io.tropicapp.coupa.activities.contract;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a linked contract: an entry of its history, and an event for the Tropic backend.
 *
 * @param at when it happened, as far as Coupa says; else when it was seen
 * @param history what people read, names included
 * @param event its type, such as {@code contract.published}
 * @param told ids and states alone
 */
record ContractHappening(
        Instant at, String type, Map<String, Object> history, String event, Map<String, Object> told) {}
