package beian.intake.flag;

import beian.filing.event.Series;
import java.util.Optional;

/** The numbers that the register holds; a whole number is unique in its series. */
@FunctionalInterface
public interface HeldNumbers {

    HeldNumbers NONE = (series, number) -> Optional.empty();

    /** Id of the filing that has the number. */
    Optional<String> filing(Series series, String number);
}
