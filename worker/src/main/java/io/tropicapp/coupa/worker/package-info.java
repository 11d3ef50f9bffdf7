/** Hosts the processes and their side effects on Temporal's task queues. */
@NullMarked
package io.tropicapp.coupa.worker;

import org.jspecify.annotations.NullMarked;
