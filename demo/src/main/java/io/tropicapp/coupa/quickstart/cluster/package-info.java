/** What runs in production, as processes of this machine, and whether it bears that its workers are restarted. */
@NullMarked
package io.tropicapp.coupa.quickstart.cluster;

import org.jspecify.annotations.NullMarked;
