/** Pages of what the filings amount to: shifts, claims, the registry's statistics, and the method and rules behind them. */
@NullMarked
package beian.web.analysis;

import org.jspecify.annotations.NullMarked;
