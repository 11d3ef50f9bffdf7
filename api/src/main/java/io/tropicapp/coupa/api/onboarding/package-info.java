/** The steps of an onboarding: started, reported and given, each by telling the workflow. */
@NullMarked
package io.tropicapp.coupa.api.onboarding;

import org.jspecify.annotations.NullMarked;
