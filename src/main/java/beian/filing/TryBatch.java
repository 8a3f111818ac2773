package beian.filing;

/** What would become of this batch? Nothing is recorded. */
record TryBatch(RecordBatch batch) {}
