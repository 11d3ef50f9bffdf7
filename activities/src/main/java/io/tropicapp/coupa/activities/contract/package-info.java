/** Linked contracts: looked at in Coupa, kept with their chains and relatives, and told. */
@NullMarked
package io.tropicapp.coupa.activities.contract;

import org.jspecify.annotations.NullMarked;
