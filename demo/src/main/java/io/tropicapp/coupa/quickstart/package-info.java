/** Everything in one process, and the story of a connection that goes live. Knows all modules; nothing knows it. */
@NullMarked
package io.tropicapp.coupa.quickstart;

import org.jspecify.annotations.NullMarked;
