/** Tropic requests and what is known of their Coupa requisitions, approvals and purchase orders. Knows no status's meaning. */
@NullMarked
package io.tropicapp.coupa.store.requisition;

import org.jspecify.annotations.NullMarked;
