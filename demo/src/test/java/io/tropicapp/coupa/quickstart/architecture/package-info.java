/** Who may depend on whom, and what makes a workflow replayable. Each rule was seen to fail. */
@NullMarked
package io.tropicapp.coupa.quickstart.architecture;

import org.jspecify.annotations.NullMarked;
