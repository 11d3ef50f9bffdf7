/** Coupa's users as Tropic shows them, and their invitations. */
@NullMarked
package io.tropicapp.coupa.api.user;

import org.jspecify.annotations.NullMarked;
