/** The folder that is kept from one start to the next. */
@NullMarked
package io.tropicapp.coupa.quickstart.data;

import org.jspecify.annotations.NullMarked;
