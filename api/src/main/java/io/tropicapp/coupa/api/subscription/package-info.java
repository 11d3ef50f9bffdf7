/** Where events are sent to. */
@NullMarked
package io.tropicapp.coupa.api.subscription;

import org.jspecify.annotations.NullMarked;
