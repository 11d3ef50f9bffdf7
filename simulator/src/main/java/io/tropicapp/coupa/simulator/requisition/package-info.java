/**
 * Requisitions on their way from draft to order: who must approve, what each act does, what moves and what does not. Knows
 * rows, forms and orders; may not know HTTP.
 */
@NullMarked
package io.tropicapp.coupa.simulator.requisition;

import org.jspecify.annotations.NullMarked;
