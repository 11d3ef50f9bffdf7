/** The vault for Coupa credentials: the only place that sees a secret in the clear. */
@NullMarked
package io.tropicapp.coupa.store.credential;

import org.jspecify.annotations.NullMarked;
