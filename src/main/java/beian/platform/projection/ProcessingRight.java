package beian.platform.projection;

import beian.platform.store.Database;
import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The right to write the views, which one node has at a time as long as it says every now and then that it is there: Axon's
 * claim of a token. How far the projections are does not stand in it, but beside their tables.
 */
@Component
final class ProcessingRight {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessingRight.class);

    /** How often a node says that it is there, or looks whether another one has stopped saying so. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String NAME = "views";
    private static final int SEGMENT = 0;

    private final TokenStore tokens;
    private final Views views;
    private final TransactionManager transactions;
    private boolean held;
    private long saidAt;

    ProcessingRight(TokenStore tokens, Views views) {
        this.tokens = tokens;
        this.views = views;
        this.transactions = Database.transactionsOn(views.writer());
    }

    /** Takes it unless another node has it, or has made other views live. */
    boolean take() {
        if (!held && !views.areReplaced()) {
            try {
                transactions.executeInTransaction(this::claim);
                held = true;
                saidAt = System.nanoTime();
            } catch (UnableToClaimTokenException e) {
                LOG.debug("Another node processes: {}", e.getMessage());
            }
        }
        return held;
    }

    private void claim() {
        if (tokens.fetchSegments(NAME).length == 0) {
            tokens.initializeTokenSegments(NAME, 1, null);
        }
        tokens.fetchToken(NAME, SEGMENT);
    }

    /**
     * To be called in every transaction that writes the views, before it writes.
     *
     * @throws UnableToClaimTokenException if another node has it now
     */
    void confirm() {
        tokens.extendClaim(NAME, SEGMENT);
        saidAt = System.nanoTime();
    }

    /** Confirms it if that was not done for a while. */
    void keep() {
        if (System.nanoTime() - saidAt > PAUSE.toNanos()) {
            transactions.executeInTransaction(this::confirm);
        }
    }

    /** It may be another node's now. */
    void lose() {
        held = false;
    }

    /** Lets another node have it at once. */
    void giveUp() {
        if (held) {
            held = false;
            try {
                transactions.executeInTransaction(() -> tokens.releaseClaim(NAME, SEGMENT));
            } catch (RuntimeException e) {
                LOG.debug("The right to process is left to run out", e);
            }
        }
    }
}
