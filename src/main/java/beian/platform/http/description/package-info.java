/** What the OpenAPI description says of all endpoints alike; the rest stands at the endpoints themselves. */
@NullMarked
package beian.platform.http.description;

import org.jspecify.annotations.NullMarked;
