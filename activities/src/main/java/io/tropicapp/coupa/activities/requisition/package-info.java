/** Creates requisitions in Coupa exactly once in effect, and keeps what is seen of them, with its events, in Postgres. */
@NullMarked
package io.tropicapp.coupa.activities.requisition;

import org.jspecify.annotations.NullMarked;
