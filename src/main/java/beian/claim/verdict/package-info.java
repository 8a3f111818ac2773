/** What the filings that a claim is about come to: verdicts, with the rows that decide them. */
@NullMarked
package beian.claim.verdict;

import org.jspecify.annotations.NullMarked;
