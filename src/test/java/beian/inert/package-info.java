/** Texts that would be script, formula or command somewhere are sent everywhere, and stay texts wherever they come out. */
package beian.inert;
