/** Announcements, their rows as printed, and how both count on from each other. */
@NullMarked
package beian.registry.reconciliation.book;

import org.jspecify.annotations.NullMarked;
