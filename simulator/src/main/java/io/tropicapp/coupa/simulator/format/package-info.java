/**
 * How answers look on the wire: JSON, XML, and errors in both. Knows the schema, and nothing of data.
 */
@NullMarked
package io.tropicapp.coupa.simulator.format;

import org.jspecify.annotations.NullMarked;
