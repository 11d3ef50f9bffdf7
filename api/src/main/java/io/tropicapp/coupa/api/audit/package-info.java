/** Who did what, to a connection or otherwise, and when. */
@NullMarked
package io.tropicapp.coupa.api.audit;

import org.jspecify.annotations.NullMarked;
