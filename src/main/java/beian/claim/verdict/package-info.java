/** What the filings that a claim is about come to: verdicts, with the rows that decide them. */
@NullMarked
@NamedInterface("verdict")
package beian.claim.verdict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
