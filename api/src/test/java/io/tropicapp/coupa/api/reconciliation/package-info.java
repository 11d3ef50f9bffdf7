@NullMarked
package io.tropicapp.coupa.api.reconciliation;

import org.jspecify.annotations.NullMarked;
