/** Approval chains as Coupa shows them, and as rows, whatever it is that passes through them. */
@NullMarked
package io.tropicapp.coupa.activities.approval;

import org.jspecify.annotations.NullMarked;
