/** What documents that pass through approvals in Coupa have in common: the entries of a chain, and a history. */
@NullMarked
package io.tropicapp.coupa.store.approval;

import org.jspecify.annotations.NullMarked;
