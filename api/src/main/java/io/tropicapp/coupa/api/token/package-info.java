/** Bearer tokens for callers of the API: made, listed and revoked by operators. */
@NullMarked
package io.tropicapp.coupa.api.token;

import org.jspecify.annotations.NullMarked;
