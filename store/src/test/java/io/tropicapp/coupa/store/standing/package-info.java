@NullMarked
package io.tropicapp.coupa.store.standing;

import org.jspecify.annotations.NullMarked;
