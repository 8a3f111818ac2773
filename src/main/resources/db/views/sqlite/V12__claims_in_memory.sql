-- Claims that name no batch look at every filing: over numbers in memory, read in the order of the log.
create index claim_filing_known on claim_filing (known_from);
-- Versions that have ended; there are few.
create index claim_filing_ended on claim_filing (known_to) where known_to < 9223372036854775807;
