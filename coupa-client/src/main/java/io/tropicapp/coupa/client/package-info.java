@NullMarked
package io.tropicapp.coupa.client;

import org.jspecify.annotations.NullMarked;
