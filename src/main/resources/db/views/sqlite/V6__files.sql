-- The published file that a batch was read from, by its SHA-256; absent where none was kept.
alter table registry_batch add column file text;
