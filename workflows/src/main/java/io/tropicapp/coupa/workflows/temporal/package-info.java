/** How our processes run on Temporal: task queues, payloads, search attributes, time-outs and retries. */
@NullMarked
package io.tropicapp.coupa.workflows.temporal;

import org.jspecify.annotations.NullMarked;
