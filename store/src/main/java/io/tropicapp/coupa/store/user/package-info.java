/** Coupa's users as far as Tropic knows them, and their invitations. */
@NullMarked
package io.tropicapp.coupa.store.user;

import org.jspecify.annotations.NullMarked;
