/** Tasks that wait for a supplier: looked for among what is here, told when a sync brings it, ended by people. */
@NullMarked
package io.tropicapp.coupa.activities.supplier;

import org.jspecify.annotations.NullMarked;
