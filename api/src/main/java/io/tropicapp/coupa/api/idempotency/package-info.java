/** The same POST sent twice with one Idempotency-Key is done once and answered twice. */
@NullMarked
package io.tropicapp.coupa.api.idempotency;

import org.jspecify.annotations.NullMarked;
