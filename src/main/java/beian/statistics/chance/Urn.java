package beian.statistics.chance;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws of counts, in a time that does not grow with the counts. */
final class Urn {

    /** Up to so many balls are drawn one by one. */
    private static final long ONE_BY_ONE = 10;

    private final UniformRandomProvider chance;

    Urn(UniformRandomProvider chance) {
        this.chance = chance;
    }

    /** Hypergeometric: how many of {@code drawn} balls without replacement are red if {@code red} of {@code balls} are. */
    long without(long drawn, long red, long balls) {
        if (drawn > balls - drawn) {
            return red - without(balls - drawn, red, balls);
        }
        if (red > balls - red) {
            return drawn - without(drawn, balls - red, balls);
        }
        if (drawn > red) {
            return without(red, drawn, balls); // the roles of being red and of being drawn can be exchanged
        }
        return drawn <= ONE_BY_ONE ? oneByOne(drawn, red, balls) : withoutAtOnce(drawn, red, balls);
    }

    /** Binomial: how many of {@code drawn} balls with replacement are red if {@code red} of {@code balls} are. */
    long with(long drawn, long red, long balls) {
        if (red > balls - red) {
            return drawn - with(drawn, balls - red, balls);
        }
        if (red == 0) {
            return 0;
        }
        if (drawn > ONE_BY_ONE) {
            return withAtOnce(drawn, (double) red / balls);
        }
        long hits = 0;
        for (long i = 0; i < drawn; i++) {
            hits += chance.nextDouble() * balls < red ? 1 : 0;
        }
        return hits;
    }

    private long oneByOne(long drawn, long red, long balls) {
        long left = red;
        for (long i = 0; i < drawn; i++) {
            left -= chance.nextDouble() * (balls - i) < left ? 1 : 0;
        }
        return red - left;
    }

    private long withoutAtOnce(long drawn, long red, long balls) {
        double share = (double) red / balls;
        double variance = drawn * share * (1 - share) * (balls - drawn) / (balls - 1);
        long mode = (long) ((drawn + 1.0) * (red + 1.0) / (balls + 2.0));
        long others = balls - red - drawn;
        return RatioOfUniforms.draw(chance, drawn * share, variance, mode, drawn, hits -> {
            double outside = LogFactorials.of(drawn - hits) + LogFactorials.of(others + hits);
            return -(LogFactorials.of(hits) + LogFactorials.of(red - hits) + outside);
        });
    }

    private long withAtOnce(long drawn, double share) {
        double odds = StrictMath.log(share / (1 - share));
        long mode = (long) ((drawn + 1) * share);
        return RatioOfUniforms.draw(
                chance,
                drawn * share,
                drawn * share * (1 - share),
                mode,
                drawn,
                hits -> hits * odds - LogFactorials.of(hits) - LogFactorials.of(drawn - hits));
    }
}
