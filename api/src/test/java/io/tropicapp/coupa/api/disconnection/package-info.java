@NullMarked
package io.tropicapp.coupa.api.disconnection;

import org.jspecify.annotations.NullMarked;
