/** A task of a Tropic workflow: a supplier must come to exist in Coupa. */
@NullMarked
package io.tropicapp.coupa.workflows.supplier;

import org.jspecify.annotations.NullMarked;
