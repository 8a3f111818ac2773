/** Beian Tracker: each package below this one is a module; its {@code package-info} says what it may use. */
@org.jspecify.annotations.NullMarked
package beian;
