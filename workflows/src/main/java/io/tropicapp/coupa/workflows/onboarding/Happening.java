package io.tropicapp.coupa.workflows.onboarding;

import io.tropicapp.coupa.workflows.connection.Actor;
import java.time.Instant;
import java.util.Map;

/**
 * Something the Tropic backend and the audit log are told.
 *
 * @param key unique within the connection, so that telling it twice tells it once
 * @param type of the event, such as {@code onboarding.overdue}
 * @param data what there is to know of it; never names, mail addresses or secrets
 */
public record Happening(String key, String type, Instant at, Actor by, Map<String, String> data) {}
