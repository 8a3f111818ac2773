-- With both ends of what is known in them, they count without a look at the rows.
drop index registry_filing_batch;
create index registry_filing_batch on registry_filing (batch_id, known_from, known_to);
drop index registry_filing_company;
create index registry_filing_company on registry_filing (company_id, known_from, known_to);
drop index registry_filing_series;
create index registry_filing_series on registry_filing (series, known_from, known_to);
drop index registry_filing_number;
-- Versions that have ended; there are few.
create index registry_filing_ended on registry_filing (known_to) where known_to < 9223372036854775807;
