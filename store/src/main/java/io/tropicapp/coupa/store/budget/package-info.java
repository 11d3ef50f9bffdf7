/** The requests that a Coupa instance can take, shared by all who call it. */
@NullMarked
package io.tropicapp.coupa.store.budget;

import org.jspecify.annotations.NullMarked;
