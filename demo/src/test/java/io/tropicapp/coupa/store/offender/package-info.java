/** What the architecture rules must not let pass. */
@NullMarked
package io.tropicapp.coupa.store.offender;

import org.jspecify.annotations.NullMarked;
