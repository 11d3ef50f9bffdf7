package io.tropicapp.coupa.workflows.disconnection;

import java.util.Map;

/** How many processes of a connection are open, by kind, such as {@code requisitions}. */
public record OpenProcesses(Map<String, Integer> byKind) {}
