/** Axon with Spring Data JPA as its documentation sets it up: what the tracker is compared with. */
@NullMarked
package peer.stock;

import org.jspecify.annotations.NullMarked;
