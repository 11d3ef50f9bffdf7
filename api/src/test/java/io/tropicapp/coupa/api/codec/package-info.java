/** How the codec endpoint answers, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.codec;

import org.jspecify.annotations.NullMarked;
