@NullMarked
package io.tropicapp.coupa.quickstart.real;

import org.jspecify.annotations.NullMarked;
