/** A mixed load on two nodes for minutes, with what happens to nodes in such a time. */
package beian.soak;
