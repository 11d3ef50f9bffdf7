/** A Coupa contract that a Tropic request waits for: followed through its approvals to published, or to another end. */
@NullMarked
package io.tropicapp.coupa.workflows.contract;

import org.jspecify.annotations.NullMarked;
