@NullMarked
package io.tropicapp.coupa.api.supplier;

import org.jspecify.annotations.NullMarked;
