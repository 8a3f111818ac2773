package peer.stock;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A small application of its own. */
@SpringBootApplication
class StockApp {}
