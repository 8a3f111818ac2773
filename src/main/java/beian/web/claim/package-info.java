/** What others say about filings: claims and what becomes of them, stated and retracted by forms. */
@NullMarked
package beian.web.claim;

import org.jspecify.annotations.NullMarked;
