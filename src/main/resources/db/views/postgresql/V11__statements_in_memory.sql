-- All that is counted is counted over numbers in memory, which are read in the order of the log and followed from there on.
drop index shift_filing_alike;
drop index shift_filing_company;
drop index shift_filing_region;
create index shift_filing_known on shift_filing (known_from);
-- Versions that have ended; there are few.
create index shift_filing_ended on shift_filing (known_to) where known_to < 9223372036854775807;
