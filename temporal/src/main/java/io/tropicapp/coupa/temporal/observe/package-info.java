/** What is seen of processes from outside: names on log lines, spans, histograms. Ids and states only, never people's data. */
@NullMarked
package io.tropicapp.coupa.temporal.observe;

import org.jspecify.annotations.NullMarked;
