package io.tropicapp.coupa.worker;

import java.util.List;

/** What a worker does of one task queue. */
record Hosted(String taskQueue, List<Class<?>> workflows, List<Object> activities) {}
