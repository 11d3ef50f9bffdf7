/** What activities show to those who watch over them. No id of anybody is ever a label. */
@NullMarked
package io.tropicapp.coupa.activities.metrics;

import org.jspecify.annotations.NullMarked;
