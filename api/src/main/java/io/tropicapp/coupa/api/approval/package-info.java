/** How approval chains are shown, whatever it is that passes through them. */
@NullMarked
package io.tropicapp.coupa.api.approval;

import org.jspecify.annotations.NullMarked;
