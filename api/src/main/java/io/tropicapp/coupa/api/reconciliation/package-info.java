/** Brings rows and workflows back together when an operator asks for it. */
@NullMarked
package io.tropicapp.coupa.api.reconciliation;

import org.jspecify.annotations.NullMarked;
