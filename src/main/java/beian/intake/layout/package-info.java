/** How tables of cells are understood: which lines are headings, which column holds what, of which series they are. */
@NullMarked
@NamedInterface("layout")
package beian.intake.layout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
