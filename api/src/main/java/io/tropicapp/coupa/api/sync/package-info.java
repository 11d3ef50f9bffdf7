/** Runs of syncs: asked for, listed and followed. */
@NullMarked
package io.tropicapp.coupa.api.sync;

import org.jspecify.annotations.NullMarked;
