/** Which step of an onboarding is open, and what is said when another one was asked for. */
@NullMarked
package io.tropicapp.coupa.api.step;

import org.jspecify.annotations.NullMarked;
