/** How the audit log is read, over HTTP. */
@NullMarked
package io.tropicapp.coupa.api.audit;

import org.jspecify.annotations.NullMarked;
