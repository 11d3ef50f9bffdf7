/** What an onboarding writes to Postgres and asks of Coupa. */
@NullMarked
package io.tropicapp.coupa.activities.onboarding;

import org.jspecify.annotations.NullMarked;
