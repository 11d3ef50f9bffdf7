/**
 * A strict Coupa on localhost, for development, tests and demos. Depends on no other module.
 */
@NullMarked
package io.tropicapp.coupa.simulator;

import org.jspecify.annotations.NullMarked;
