/** Makes encrypted payloads readable for operators in the Temporal UI and CLI. */
@NullMarked
package io.tropicapp.coupa.api.codec;

import org.jspecify.annotations.NullMarked;
