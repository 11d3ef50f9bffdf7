/**
 * What callers write into a requisition: read, looked up, checked, and refused in Coupa's sentences. Knows rows and schema.
 */
@NullMarked
package io.tropicapp.coupa.simulator.form;

import org.jspecify.annotations.NullMarked;
