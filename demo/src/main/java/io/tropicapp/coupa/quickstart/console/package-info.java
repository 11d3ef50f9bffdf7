/** What a person at a terminal reads. Knows nothing of what it shows. */
@NullMarked
package io.tropicapp.coupa.quickstart.console;

import org.jspecify.annotations.NullMarked;
