/**
 * A Tropic request on its way through Coupa: created there, followed through its approvals to the purchase order and its
 * end.
 */
@NullMarked
package io.tropicapp.coupa.workflows.requisition;

import org.jspecify.annotations.NullMarked;
