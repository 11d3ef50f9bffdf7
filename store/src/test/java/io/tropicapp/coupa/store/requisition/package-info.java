/** What is known of requisitions, on a real Postgres. */
@NullMarked
package io.tropicapp.coupa.store.requisition;

import org.jspecify.annotations.NullMarked;
