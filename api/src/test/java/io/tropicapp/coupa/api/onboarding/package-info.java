/** How the API answers here, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.onboarding;

import org.jspecify.annotations.NullMarked;
