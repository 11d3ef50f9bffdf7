@NullMarked
package io.tropicapp.coupa.store.disconnection;

import org.jspecify.annotations.NullMarked;
