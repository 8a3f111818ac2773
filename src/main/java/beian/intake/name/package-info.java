/** Names of regions and organisations: how they are made, and which known one a printed one may mean. */
@NullMarked
package beian.intake.name;

import org.jspecify.annotations.NullMarked;
