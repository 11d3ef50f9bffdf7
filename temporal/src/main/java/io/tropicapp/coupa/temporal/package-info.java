/** How API and workers speak to Temporal. Knows how payloads are written, and nothing of what is said in them. */
@NullMarked
package io.tropicapp.coupa.temporal;

import org.jspecify.annotations.NullMarked;
