/** Requisitions for Tropic requests: asked for, shown, corrected and taken back, and what a form for one offers. */
@NullMarked
package io.tropicapp.coupa.api.requisition;

import org.jspecify.annotations.NullMarked;
