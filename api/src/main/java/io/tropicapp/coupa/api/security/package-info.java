/** The gate: what is open, what needs a token, and in which order a request is looked at. */
@NullMarked
package io.tropicapp.coupa.api.security;

import org.jspecify.annotations.NullMarked;
