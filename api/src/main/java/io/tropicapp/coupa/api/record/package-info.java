/** What the lists of Coupa's records have in common. */
@NullMarked
package io.tropicapp.coupa.api.record;

import org.jspecify.annotations.NullMarked;
