/**
 * Takes a connection from its first details to live, and keeps it well afterwards. Knows the steps, who each waits for
 * and what may be said when; speaks to Coupa and Postgres through activities only.
 */
@NullMarked
package io.tropicapp.coupa.workflows.onboarding;

import org.jspecify.annotations.NullMarked;
