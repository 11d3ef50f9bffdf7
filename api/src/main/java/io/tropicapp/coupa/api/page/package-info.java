/** Lists in parts, by a cursor. */
@NullMarked
package io.tropicapp.coupa.api.page;

import org.jspecify.annotations.NullMarked;
