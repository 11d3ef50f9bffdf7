/** Compares rows and workflows, and makes again what is missing. */
@NullMarked
package io.tropicapp.coupa.activities.reconciliation;

import org.jspecify.annotations.NullMarked;
