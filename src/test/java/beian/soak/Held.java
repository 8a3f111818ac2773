package beian.soak;

/**
 * What a process holds on to.
 *
 * @param heapBytes heap in use, without garbage
 * @param threads that live
 * @param files open ones, connections among them
 */
record Held(long heapBytes, long threads, int files) {

    @Override
    public String toString() {
        return "%d MB of heap, %d threads, %d files".formatted(heapBytes >> 20, threads, files);
    }
}
