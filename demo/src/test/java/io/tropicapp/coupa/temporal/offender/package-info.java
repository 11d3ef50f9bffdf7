/** What the architecture rules must not let pass. */
@NullMarked
package io.tropicapp.coupa.temporal.offender;

import org.jspecify.annotations.NullMarked;
