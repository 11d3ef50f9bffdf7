/**
 * Clients, their scopes, and the tokens they get. May know HTTP, and nothing of data.
 */
@NullMarked
package io.tropicapp.coupa.simulator.oauth;

import org.jspecify.annotations.NullMarked;
