/** Who and what a connection is: the values that every process of the integration shares. */
@NullMarked
package io.tropicapp.coupa.workflows.connection;

import org.jspecify.annotations.NullMarked;
