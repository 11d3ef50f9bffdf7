@NullMarked
package io.tropicapp.coupa.temporal.observe;

import org.jspecify.annotations.NullMarked;
