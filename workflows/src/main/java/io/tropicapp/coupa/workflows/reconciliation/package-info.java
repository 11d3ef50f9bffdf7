/** Brings rows and workflows back together after either was lost. */
@NullMarked
package io.tropicapp.coupa.workflows.reconciliation;

import org.jspecify.annotations.NullMarked;
