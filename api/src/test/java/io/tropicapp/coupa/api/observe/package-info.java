@NullMarked
package io.tropicapp.coupa.api.observe;

import org.jspecify.annotations.NullMarked;
