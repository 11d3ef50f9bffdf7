package io.tropicapp.coupa.activities.requisition;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a requisition: an entry of its history, and an event for the Tropic backend.
 *
 * @param at when it happened, as far as Coupa says; else when it was seen
 * @param history what people read, names included; a type of {@code status}, {@code approval}, {@code purchaseOrder} and so on
 * @param event its type, such as {@code requisition.approved}
 * @param told ids and states alone
 */
record Happening(Instant at, String type, Map<String, Object> history, String event, Map<String, Object> told) {}
