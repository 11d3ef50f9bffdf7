/** What is seen of requests from outside. */
@NullMarked
package io.tropicapp.coupa.api.observe;

import org.jspecify.annotations.NullMarked;
