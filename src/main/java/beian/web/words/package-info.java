/** What templates can say beside the model: addresses, and dates, numbers and codes in the reader's language. */
@NullMarked
package beian.web.words;

import org.jspecify.annotations.NullMarked;
