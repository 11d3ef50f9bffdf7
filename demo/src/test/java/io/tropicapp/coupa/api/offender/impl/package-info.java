/** What the architecture rules must not let pass. */
@NullMarked
package io.tropicapp.coupa.api.offender.impl;

import org.jspecify.annotations.NullMarked;
